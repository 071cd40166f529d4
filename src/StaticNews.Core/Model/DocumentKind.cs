namespace StaticNews.Model;

/// <summary>What a Markdown file describes.</summary>
public enum DocumentKind
{
    /// <summary>An article or a plain page.</summary>
    Article,

    /// <summary>A section's own text: content/section/_index.md; content/_index.md is the home page's.</summary>
    Section,

    /// <summary>A written topic: content/topics/x.md.</summary>
    Topic,

    /// <summary>An author: content/authors/x.md.</summary>
    Author,
}
