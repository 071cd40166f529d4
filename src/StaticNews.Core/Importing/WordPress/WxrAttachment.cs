namespace StaticNews.Importing.WordPress;

/// <summary>A file of the media library.</summary>
internal sealed record WxrAttachment(string Id, string Url, string Title, string Alt, string Caption, string Parent, int Line)
{
    /// <summary>The picture with its caption.</summary>
    public string Figure()
    {
        string image = $"<img src=\"{Markdown.Html(Url)}\" alt=\"{Markdown.Html(Alt)}\">";
        return $"<figure>{image}{(Caption.Length > 0 ? $"<figcaption>{Caption}</figcaption>" : "")}</figure>\n";
    }
}
