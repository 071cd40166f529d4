using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticNews.Tests.Testing;

/// <summary>What tests ask of a built site.</summary>
internal static class TestSites
{
    /// <summary>A page as a browser reads it.</summary>
    public static IHtmlDocument Read(TestSite site, string path) => new HtmlParser().ParseDocument(site.Pages[path]);

    /// <summary>The inner HTML of an article's body.</summary>
    public static string Body(TestSite site, string path) => Read(site, path).QuerySelector(".body")!.InnerHtml.Trim();

    /// <summary>Addresses of the links of an article's body.</summary>
    public static string[] Links(TestSite site, string path) =>
        [.. Read(site, path).QuerySelectorAll(".body a").Select(a => a.GetAttribute("href")!)];
}
