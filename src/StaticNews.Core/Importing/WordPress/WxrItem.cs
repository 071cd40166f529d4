using System.Collections.Immutable;

namespace StaticNews.Importing.WordPress;

/// <summary>One item of a WordPress export: a post, page, attachment or menu entry.</summary>
internal sealed record WxrItem
{
    public required int Line { get; init; }

    /// <summary>Values by the local name of their element, such as post_name; the first one counts.</summary>
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>Categories, tags, menus and co-authors: domain, slug and name.</summary>
    public required ImmutableArray<(string Domain, string Slug, string Name)> Terms { get; init; }

    /// <summary>Custom fields.</summary>
    public required ImmutableArray<(string Key, string Value)> Meta { get; init; }

    public required ImmutableArray<ImmutableDictionary<string, string>> Comments { get; init; }

    /// <summary>Elements whose text was longer than the limit and was not read to its end.</summary>
    public required ImmutableArray<string> Overlong { get; init; }

    public string this[string name] => Values.GetValueOrDefault(name, "");

    public string Id => this["post_id"];

    public string Type => this["post_type"];

    public string Status => this["status"];

    public string Title => System.Net.WebUtility.HtmlDecode(this["title"]).Trim();

    /// <summary>The slug as WordPress uses it, percent-encoding undone; made from the title when a draft has none.</summary>
    public string Slug => Content.Slug.Of(Uri.UnescapeDataString(this["post_name"])) is { Length: > 0 } slug ? slug
        : Content.Slug.Of(Title) is { Length: > 0 } title ? title : $"{(Type.Length > 0 ? Type : "post")}-{Id}";

    /// <summary>The custom field of a name; empty when there is none.</summary>
    public string MetaOf(string key) => Meta.FirstOrDefault(m => m.Key == key).Value ?? "";

    /// <summary>The date of publication with the offset that local time and GMT differ by.</summary>
    public SourceDate? Date => WithOffset(this["post_date"], this["post_date_gmt"]);

    /// <summary>The date of the last change.</summary>
    public SourceDate? Modified => WithOffset(this["post_modified"], this["post_modified_gmt"]);

    private static SourceDate? WithOffset(string local, string gmt)
    {
        if (SourceDate.Parse(local) is not { } date || date.Local.Year < 1900)
        {
            return null;
        }

        TimeSpan? offset = SourceDate.Parse(gmt) is { } utc && utc.Local.Year > 1900 ? date.Local - utc.Local : null;
        bool isOffset = offset is { } o && o.Duration() <= TimeSpan.FromHours(14) && o.Ticks % TimeSpan.TicksPerMinute == 0;
        return date with { Offset = isOffset ? offset : null };
    }
}
