namespace StaticNews.Planning;

/// <summary>Names of layouts, such as article.</summary>
/// <param name="OfArticles">Those that an article can be made with: the theme's own, and what the site adds.</param>
/// <param name="OfOthers">Those of the theme's other pages, which show what no article has.</param>
internal sealed record LayoutNames(IReadOnlySet<string> OfArticles, IReadOnlySet<string> OfOthers);
