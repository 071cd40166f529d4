namespace StaticNews.Importing;

/// <summary>A page for static/ that leads to a list which has no file of its own to carry an alias.</summary>
internal static class RedirectFile
{
    /// <summary>The path below static/ of an old address.</summary>
    public static string PathOf(string url) => "static" + url + (url.EndsWith('/') ? "index.html" : "");

    /// <summary>The page; its link is relative, so that it works under every base path.</summary>
    public static string Html(string from, string to)
    {
        string relative = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/') - 1)) + to.TrimStart('/');
        return $"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Moved</title>\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url={relative}\">\n<p><a href=\"{relative}\">This page has moved.</a></p>\n</html>\n";
    }
}
