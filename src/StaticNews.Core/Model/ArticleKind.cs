namespace StaticNews.Model;

/// <summary>The sort of an article, as readers and search engines are told.</summary>
public enum ArticleKind
{
    /// <summary>News; a page without a date is none.</summary>
    News,

    /// <summary>What facts mean.</summary>
    Analysis,

    /// <summary>A question to readers.</summary>
    Ask,

    /// <summary>What lies behind the news.</summary>
    Background,

    /// <summary>An opinion.</summary>
    Opinion,

    /// <summary>A report from the place.</summary>
    Reportage,

    /// <summary>A review.</summary>
    Review,

    /// <summary>A page such as About us, dated or not.</summary>
    Page,
}
