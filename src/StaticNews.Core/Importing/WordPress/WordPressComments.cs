using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Importing.WordPress;

/// <summary>Comments as data: name, website, date and text of the approved ones; addresses of mail and network stay behind.</summary>
internal static class WordPressComments
{
    /// <summary>Writes the comments of a post, if it has any, and reports those that are left out.</summary>
    public static void Write(WxrItem item, Route route, string path, Func<string, string> markdown, string file, ImportLog log)
    {
        ImmutableDictionary<string, string>[] approved = [.. item.Comments.Where(c => Of(c, "comment_approved") == "1" && Of(c, "comment_type") is "" or "comment")];
        int left = item.Comments.Length - approved.Length;
        if (left > 0)
        {
            log.Lose(LossKind.Text, file, item.Line, $"'{item.Title}': {left} {(left == 1 ? "comment" : "comments")} not approved, or sent by other sites, left out");
        }

        if (approved.Length == 0)
        {
            return;
        }

        YamlNode list = new YamlNode.Sequence([.. approved.Select(c => Comment(c, markdown))], 0, 0);
        log.Write(path, FrontMatterWriter.WriteBare([("article", Yaml.Text(route.Target!)), ("url", Yaml.Text(route.Url)), ("comments", list)]), $"{file}({item.Line})", "comment files");
    }

    private static YamlNode Comment(ImmutableDictionary<string, string> comment, Func<string, string> markdown)
    {
        List<(string, YamlNode)> fields = [("id", Yaml.Text(Of(comment, "comment_id")))];
        fields.AddRange(Of(comment, "comment_parent") is { Length: > 0 } parent && parent != "0" ? [("parent", Yaml.Text(parent))] : []);
        fields.Add(("author", Yaml.Text(Of(comment, "comment_author"))));
        fields.AddRange(Of(comment, "comment_author_url") is { Length: > 0 } url && MarkdownText.IsAllowed(url) ? [("website", Yaml.Text(url))] : []);
        SourceDate? date = SourceDate.Parse(Of(comment, "comment_date_gmt") + "Z") ?? SourceDate.Parse(Of(comment, "comment_date"));
        fields.AddRange(date is null ? [] : [("date", Yaml.Plain(date.Text))]);
        fields.Add(("text", Yaml.Text(markdown(Of(comment, "comment_content")))));
        return Yaml.Map(fields);
    }

    private static string Of(ImmutableDictionary<string, string> comment, string key) => comment.GetValueOrDefault(key, "");
}
