using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Binds front matter, with the names that Hugo, Jekyll and Eleventy users write.</summary>
internal static class FrontMatterParser
{
    /// <summary>Front matter with the explicit slug and section, empty when unset.</summary>
    public static (FrontMatter Front, string Slug, string Section) Bind(YamlNode.Mapping yaml, string file, string defaultTitle, SiteConfig config, List<Diagnostic> found)
    {
        Fields fields = new(file, found);
        FrontMatter front = new() { Title = defaultTitle, At = new SourceLocation(file, yaml.Line, 1), Language = null };
        (string slug, string section) = ("", "");
        foreach ((YamlNode.Scalar key, YamlNode value) in yaml.Entries)
        {
            switch (key.Text)
            {
                case "slug":
                    slug = Slug.Of(fields.Text(value, key.Text));
                    break;
                case "section":
                    section = Slug.Of(fields.Text(value, key.Text));
                    break;
                default:
                    front = BindText(front, key, value, fields) ?? BindRest(front, key, value, fields, config, found) ?? Unknown(front, key, value, fields, found);
                    break;
            }
        }

        return (front, slug, section);
    }

    private static FrontMatter? BindText(FrontMatter front, YamlNode.Scalar key, YamlNode value, Fields fields) => key.Text switch
    {
        "title" => fields.Text(value, key.Text) is { Length: > 0 } title ? front with { Title = title, At = fields.At(key) } : front,
        "summary" or "description" or "excerpt" => front.Summary.Length == 0 || key.Text == "summary" ? front with { Summary = fields.Text(value, key.Text) } : front,
        "url" or "permalink" => front with { Url = fields.Text(value, key.Text) },
        "series" => front with { Series = fields.Texts(value, key.Text).FirstOrDefault("") },
        "kicker" => front with { Kicker = fields.Text(value, key.Text) },
        "language" or "lang" => front with { Language = fields.Language(value, key.Text) },
        "dateline" => front with { Dateline = fields.Text(value, key.Text) },
        "topics" or "tags" or "categories" => front with { Topics = [.. front.Topics.Union(fields.Texts(value, key.Text), StringComparer.Ordinal)] },
        "authors" or "author" or "byline" => front with { Authors = [.. front.Authors.Union(fields.Texts(value, key.Text), StringComparer.Ordinal)] },
        "aliases" or "redirect_from" => front with { Aliases = fields.Texts(value, key.Text) },
        "further_reading" => front with { FurtherReading = fields.Texts(value, key.Text), FurtherReadingAt = fields.At(key) },
        "related" when value is YamlNode.Scalar { Text: "true" or "false" } => front with { RelatedOff = !fields.Flag(value, key.Text) },
        "related" => front with { RelatedPins = fields.Texts(value, key.Text) },
        "id" => front with { Id = fields.Text(value, key.Text) },
        "translation_key" or "translationKey" => front with { TranslationKey = fields.Text(value, key.Text) },
        "also_known_as" => front with { AlsoKnownAs = fields.Texts(value, key.Text) },
        _ => null,
    };

    private static FrontMatter? BindRest(FrontMatter front, YamlNode.Scalar key, YamlNode value, Fields fields, SiteConfig config, List<Diagnostic> found) => key.Text switch
    {
        "date" => front with { Date = fields.Date(value, key.Text, config.TimeZone) },
        "publishDate" or "pubDate" => front with { Date = front.Date ?? fields.Date(value, key.Text, config.TimeZone) },
        "updated" or "lastmod" or "last_modified_at" or "modified" => front with { Updated = fields.Date(value, key.Text, config.TimeZone) },
        "expires" or "expiryDate" => front with { Expires = fields.Date(value, key.Text, config.TimeZone) },
        "embargo" => front with { Embargo = fields.Date(value, key.Text, config.TimeZone) },
        "draft" => front with { Draft = fields.Flag(value, key.Text) },
        "published" => front with { Draft = !fields.Flag(value, key.Text) },
        "featured" => front with { Featured = fields.Flag(value, key.Text) },
        "noindex" => front with { NoIndex = fields.Flag(value, key.Text) },
        "weight" => front with { Weight = fields.Number(value, key.Text, -1_000_000, 1_000_000) },
        "image" or "images" => front with { Image = Image(value, fields) ?? front.Image },
        "corrections" => front with { Corrections = Corrections(value, fields, config) },
        "kind" => front with { Kind = Kind(value, fields, found) },
        "paywall" => front with { Paywall = fields.Flag(value, key.Text) },
        "updates" or "key_points" => front,
        "template" => front with { Template = fields.Text(value, key.Text), TemplateAt = fields.At(value) },
        "layout" => Layout(front, fields.Text(value, key.Text)),
        _ => null,
    };

    /// <summary>Most layouts of other generators are not there; the name stays for templates to read.</summary>
    private static FrontMatter Layout(FrontMatter front, string name) =>
        front with { Template = front.TemplateAt is null ? name : front.Template, Params = front.Params.SetItem("layout", name) };

    private static FrontMatter Unknown(FrontMatter front, YamlNode.Scalar key, YamlNode value, Fields fields, List<Diagnostic> found)
    {
        if (FrontMatterKeys.Near(key.Text) is { IsEmpty: false } near)
        {
            found.Add(Diagnostic.Warning("SN1111", fields.At(key), $"'{key.Text}' is not known", Fields.DidYouMean(key.Text, near)));
        }

        string? text = value switch
        {
            YamlNode.Scalar scalar => scalar.Text,
            YamlNode.Sequence list => string.Join(", ", list.Items.OfType<YamlNode.Scalar>().Select(s => s.Text)),
            _ => null,
        };
        return text is null ? front : front with { Params = front.Params.SetItem(key.Text, text) };
    }

    private static ArticleKind Kind(YamlNode value, Fields fields, List<Diagnostic> found)
    {
        string kind = fields.Text(value, "kind");
        if (Enum.TryParse(kind, ignoreCase: true, out ArticleKind known) && Enum.IsDefined(known) && !char.IsAsciiDigit(kind[0]))
        {
            return known;
        }

        string[] kinds = [.. Enum.GetNames<ArticleKind>().Select(n => n.ToLowerInvariant())];
        found.Add(Diagnostic.Warning("SN1802", fields.At(value), $"'{kind}' is not a kind of article, so it counts as news", Fields.DidYouMean(kind, kinds)));
        return ArticleKind.News;
    }

    /// <summary>A picture by its address alone, or with alt, caption and credit; of a list the first.</summary>
    public static ImageRef? Image(YamlNode value, Fields fields)
    {
        if (value is YamlNode.Sequence { Items: [var first, ..] })
        {
            return Image(first, fields);
        }

        if (value is not YamlNode.Mapping mapping)
        {
            return value is YamlNode.Scalar { Text.Length: > 0 } src ? new(src.Text, "", "", "", fields.At(value)) : null;
        }

        fields.Known(mapping, "src", "alt", "caption", "credit");
        string Of(string key) => mapping.Entries.Where(e => e.Key.Text == key).Select(e => fields.Text(e.Value, key)).FirstOrDefault("");
        return Of("src") is { Length: > 0 } source ? new(source, Of("alt"), Of("caption"), Of("credit"), fields.At(value)) : null;
    }

    private static ImmutableArray<Correction> Corrections(YamlNode value, Fields fields, SiteConfig config)
    {
        ImmutableArray<Correction>.Builder corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (YamlNode.Mapping item in value is YamlNode.Sequence list ? list.Items.OfType<YamlNode.Mapping>() : [])
        {
            YamlNode? Of(string key) => item.Entries.Where(e => e.Key.Text == key).Select(e => e.Value).FirstOrDefault();
            fields.Known(item, "date", "text");
            if (Of("date") is { } date && Of("text") is { } text && fields.Date(date, "date", config.TimeZone) is { } instant)
            {
                corrections.Add(new Correction(instant, fields.Text(text, "text")));
            }
            else
            {
                fields.Error("SN1112", item, "a correction needs a date and a text", "Write - {date: 2026-11-24, text: What was wrong.}.");
            }
        }

        return corrections.ToImmutable();
    }
}
