namespace StaticNews.Tests.Serving;

/// <summary>A small paper to serve.</summary>
internal static class Articles
{
    /// <summary>Two articles of one section.</summary>
    public static Dictionary<string, string> Two => new()
    {
        ["content/world/a.md"] = Of("Alpha", "The first text."),
        ["content/world/b.md"] = Of("Beta", "Another text."),
    };

    /// <summary>An article.</summary>
    public static string Of(string title, string body) => $"---\ntitle: {title}\ndate: 2026-01-01\n---\n{body}\n";
}
