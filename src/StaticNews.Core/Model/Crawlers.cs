namespace StaticNews.Model;

/// <summary>Whether crawlers of a sort are welcome.</summary>
public enum Crawlers
{
    /// <summary>They are.</summary>
    Allow,

    /// <summary>robots.txt asks them to stay away.</summary>
    Deny,
}
