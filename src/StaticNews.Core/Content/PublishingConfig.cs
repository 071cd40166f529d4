using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads the settings of what the site publishes besides pages.</summary>
internal static class PublishingConfig
{
    /// <summary>Top-level keys.</summary>
    public static ImmutableArray<string> Keys { get; } = ["feeds", "image", "publisher", "corrections", "expired", "ai_crawlers", "cname", "llms", "search"];

    private static readonly string[] FeedKeys = ["limit", "full_text", "formats", "order", "lists", "hubs", "id_prefix"];
    private static readonly string[] PublisherKeys = ["name", "logo", "same_as", .. Publisher.PolicyProperties.Keys];

    /// <summary>Keys below another, with a dot.</summary>
    public static ImmutableArray<string> NestedKeys { get; } = [.. FeedKeys.Select(k => "feeds." + k), .. PublisherKeys.Select(k => "publisher." + k)];

    /// <summary>The configuration with one setting read, or null when the key is none of these.</summary>
    public static SiteConfig? Bind(SiteConfig config, YamlNode.Scalar key, YamlNode value, Fields fields) => key.Text switch
    {
        "feeds" => config with { Feeds = Feeds(config.Feeds, value, fields) },
        "image" => config with { Image = FrontMatterParser.Image(value, fields) },
        "publisher" => config with { Publisher = Each(config.Publisher, value, key.Text, fields, BindPublisher) },
        "corrections" => config with { Corrections = fields.Choice<CorrectionPlace>(value, key.Text) },
        "expired" => config with { Expired = fields.Choice<ExpiredPage>(value, key.Text) },
        "ai_crawlers" => config with { AiCrawlers = fields.Choice<Crawlers>(value, key.Text) },
        "cname" => config with { Cname = Host(value, fields) },
        "llms" => config with { Llms = fields.Flag(value, key.Text) },
        "search" => config with { Search = fields.Flag(value, key.Text) },
        _ => null,
    };

    private static FeedSettings Feeds(FeedSettings feeds, YamlNode value, Fields fields) => value is YamlNode.Scalar
        ? fields.Flag(value, "feeds") ? feeds with { IsAsked = true } : feeds with { Formats = [] }
        : Each(feeds with { IsAsked = true }, value, "feeds", fields, BindFeeds);

    private static T Each<T>(T settings, YamlNode value, string group, Fields fields, Func<T, YamlNode.Scalar, YamlNode, Fields, T> bind)
    {
        if (value is YamlNode.Mapping mapping)
        {
            return mapping.Entries.Aggregate(settings, (s, e) => bind(s, e.Key, e.Value, fields));
        }

        fields.Error("SN1103", value, $"'{group}' must hold settings", "Write them below it, two spaces in.");
        return settings;
    }

    private static FeedSettings BindFeeds(FeedSettings feeds, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        switch (key.Text)
        {
            case "limit": return feeds with { Limit = fields.Number(value, key.Text, 1, 1000) };
            case "full_text": return feeds with { FullText = fields.Flag(value, key.Text) };
            case "formats": return feeds with { Formats = [.. Items(value).Select(i => fields.Choice<FeedFormat>(i, key.Text)).Distinct().Order()] };
            case "order": return feeds with { Order = fields.Choice<FeedOrder>(value, key.Text) };
            case "lists": return feeds with { Lists = fields.Flag(value, key.Text) };
            case "hubs": return feeds with { Hubs = [.. Items(value).Select(i => Web(i, key.Text, fields)).Where(u => u.Length > 0)] };
            case "id_prefix": return feeds with { IdPrefix = Prefix(value, fields) };
            default: return Unknown(feeds, "feeds", key, FeedKeys, fields);
        }
    }

    private static Publisher BindPublisher(Publisher publisher, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        switch (key.Text)
        {
            case "name": return publisher with { Name = fields.Text(value, key.Text) };
            case "logo": return publisher with { Logo = fields.Text(value, key.Text) };
            case "same_as": return publisher with { SameAs = [.. Items(value).Select(i => Web(i, key.Text, fields)).Where(u => u.Length > 0)] };
            default:
                return Publisher.PolicyProperties.TryGetValue(key.Text, out string? property)
                    ? publisher with { Policies = publisher.Policies.SetItem(property, fields.Text(value, key.Text)) }
                    : Unknown(publisher, "publisher", key, PublisherKeys, fields);
        }
    }

    private static T Unknown<T>(T settings, string group, YamlNode.Scalar key, string[] known, Fields fields)
    {
        fields.Error("SN1108", key, $"'{group}.{key.Text}' is not a setting", Fields.DidYouMean(key.Text, known));
        return settings;
    }

    private static IEnumerable<YamlNode> Items(YamlNode value) => value is YamlNode.Sequence list ? list.Items : [value];

    private static string Web(YamlNode value, string key, Fields fields)
    {
        string url = fields.Text(value, key);
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https")
        {
            return url;
        }

        fields.Error("SN1109", value, $"'{url}' is not a web address", "Write it whole, such as https://example.org/.");
        return "";
    }

    private static string? Prefix(YamlNode value, Fields fields)
    {
        string prefix = fields.Text(value, "id_prefix");
        if (Uri.IsWellFormedUriString(prefix, UriKind.Absolute))
        {
            return prefix;
        }

        fields.Error("SN1805", value, $"'{prefix}' cannot begin an id", "Write a tag URI such as tag:example.org,2026: or a web address.");
        return null;
    }

    private static string Host(YamlNode value, Fields fields)
    {
        string host = fields.Text(value, "cname");
        if (Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal))
        {
            return host;
        }

        fields.Error("SN1806", value, $"'{host}' is not a host name", "Write cname: news.example.org.");
        return "";
    }
}
