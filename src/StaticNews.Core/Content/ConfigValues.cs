using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>A configuration as the values that staticnews.yml would need to give it, those below another key with a dot.</summary>
internal static class ConfigValues
{
    /// <summary>Every setting with its value, in the order in which it is explained.</summary>
    public static ImmutableArray<(string Key, YamlNode Value)> Of(SiteConfig config) =>
    [
        ("title", Text(config.Title)),
        ("base_url", Text(config.HasAddress ? config.BaseUrl : "")),
        ("description", Text(config.Description)),
        ("language", Text(config.Language)),
        ("time_zone", Text(config.TimeZone)),
        ("author", Text(config.Author)),
        ("menu", Menu(config.Menu)),
        .. config.Theme.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => ("theme." + t.Key, Text(t.Value))),
        ("theme.footer_links", Menu(config.FooterLinks)),
        ("permalinks.articles", Text(config.ArticlePermalink)),
        ("paginate", Number(config.Paginate)),
        ("further_reading.headings", Texts(config.FurtherReadingHeadings)),
        ("further_reading.detect", Flag(config.DetectFurtherReading)),
        ("further_reading.unresolved", Choice(config.Unresolved)),
        ("related.count", Number(config.RelatedCount)),
        ("related.include_newer", Flag(config.RelatedIncludeNewer)),
        ("markdown.unsafe_html", Flag(config.UnsafeHtml)),
        ("markdown.smart_punctuation", Flag(config.SmartPunctuation)),
        .. Feeds(config.Feeds),
        ("image", Image(config.Image)),
        ("publisher.name", Text(config.Publisher.Name)),
        ("publisher.logo", Text(config.Publisher.Logo)),
        ("publisher.same_as", Texts(config.Publisher.SameAs)),
        .. Publisher.PolicyProperties.Select(p => ("publisher." + p.Key, Text(config.Publisher.Policies.GetValueOrDefault(p.Value, "")))),
        ("corrections", Choice(config.Corrections)),
        ("expired", Choice(config.Expired)),
        ("ai_crawlers", Choice(config.AiCrawlers)),
        ("cname", Text(config.Cname)),
        ("llms", Flag(config.Llms)),
        ("search", Flag(config.Search)),
        ("editor", Text(config.Editor)),
        .. Check(config.Check),
    ];

    private static IEnumerable<(string Key, YamlNode Value)> Feeds(FeedSettings feeds) =>
    [
        ("feeds.limit", Number(feeds.Limit)),
        ("feeds.full_text", Flag(feeds.FullText)),
        ("feeds.formats", Texts([.. feeds.Formats.Select(f => f.ToString().ToLowerInvariant())])),
        ("feeds.order", Choice(feeds.Order)),
        ("feeds.lists", Flag(feeds.Lists)),
        ("feeds.hubs", Texts(feeds.Hubs)),
        ("feeds.id_prefix", Text(feeds.IdPrefix ?? "")),
    ];

    private static IEnumerable<(string Key, YamlNode Value)> Check(CheckSettings check) =>
    [
        ("check.max_image_kilobytes", Number(check.MaxImageKilobytes)),
        ("check.max_image_pixels", Number(check.MaxImagePixels)),
        ("check.ignore_links", Texts(check.IgnoredLinks)),
        .. check.Severities.Select(s => ("check." + Rules.Find(s.Key)!.Name, (YamlNode)Text(CheckConfig.NameOf(s.Value)))),
    ];

    private static YamlNode Menu(ImmutableArray<MenuItem> items) => new YamlNode.Sequence([.. items.Select(i => Mapping(("title", i.Title), ("url", i.Url)))], 0, 0);

    private static YamlNode Image(ImageRef? image) => image is null
        ? Text("")
        : Mapping([.. new[] { ("src", image.Src), ("alt", image.Alt), ("caption", image.Caption), ("credit", image.Credit) }.Where(p => p.Item2.Length > 0)]);

    private static YamlNode.Mapping Mapping(params (string Key, string Value)[] entries) => new([.. entries.Select(e => (Text(e.Key), (YamlNode)Text(e.Value)))], 0, 0);

    private static YamlNode.Sequence Texts(ImmutableArray<string> texts) => new([.. texts.Select(Text)], 0, 0);

    private static YamlNode.Scalar Text(string text) => new(text, IsPlain: false, 0, 0);

    private static YamlNode.Scalar Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), IsPlain: true, 0, 0);

    private static YamlNode.Scalar Flag(bool flag) => new(flag ? "true" : "false", IsPlain: true, 0, 0);

    private static YamlNode.Scalar Choice<T>(T choice)
        where T : struct, Enum => Text(choice.ToString().ToLowerInvariant());
}
