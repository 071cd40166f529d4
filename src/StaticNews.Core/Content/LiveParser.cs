using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads the Markdown that front matter holds: the entries of a running story and its key points.</summary>
internal static class LiveParser
{
    private const int MostEntries = 2_000;

    /// <summary>The front matter with its updates, the newest first, and its key points.</summary>
    public static FrontMatter Bind(FrontMatter front, YamlNode.Mapping yaml, ParseSettings settings, List<Diagnostic> found)
    {
        Fields fields = new(front.At.File, found);
        foreach ((YamlNode.Scalar key, YamlNode value) in yaml.Entries)
        {
            front = key.Text switch
            {
                "updates" => front with { Updates = Updates(value, fields, settings, found) },
                "key_points" => front with { KeyPoints = [.. Items(value).Select(i => Markdown(i, "key_points", fields, settings, found)).OfType<MarkdownBody>().Select(m => OfOneLine(m.Body))] },
                _ => front,
            };
        }

        return front;
    }

    private static ImmutableArray<LiveUpdate> Updates(YamlNode value, Fields fields, ParseSettings settings, List<Diagnostic> found)
    {
        if (value is not YamlNode.Sequence { Items.Length: <= MostEntries } list)
        {
            fields.Error("SN1803", value, $"'updates' must be a list of at most {MostEntries} entries", "Write - {time: 2026-11-24T09:30:00+08:00, title: What happened, text: In Markdown.} below it.");
            return [];
        }

        return [.. list.Items.Select(i => Update(i, fields, settings, found)).OfType<LiveUpdate>().OrderByDescending(u => u.Time)];
    }

    private static LiveUpdate? Update(YamlNode item, Fields fields, ParseSettings settings, List<Diagnostic> found)
    {
        YamlNode? Of(string key) => (item as YamlNode.Mapping)?.Entries.Where(e => e.Key.Text == key).Select(e => e.Value).FirstOrDefault();
        if (Of("time") is not { } time || Of("text") is not { } text)
        {
            fields.Error("SN1803", item, "an update needs a time and a text", "Write - {time: 2026-11-24T09:30:00+08:00, text: What happened.}.");
            return null;
        }

        fields.Known((YamlNode.Mapping)item, "time", "title", "text");
        string title = Of("title") is { } given ? fields.Text(given, "title") : "";
        return fields.Date(time, "time", settings.Config.TimeZone) is { } instant && Markdown(text, "text", fields, settings, found) is { } body
            ? new LiveUpdate(instant, title, body.Body, fields.At(item), body.Words)
            : null;
    }

    private static MarkdownBody? Markdown(YamlNode value, string key, Fields fields, ParseSettings settings, List<Diagnostic> found)
    {
        int linesBefore = value is YamlNode.Scalar { IsPlain: false } ? value.Line : value.Line - 1;
        return MarkdownParser.Parse(fields.Text(value, key), new Place(fields.At(value).File, linesBefore), title: null, settings, found);
    }

    private static IEnumerable<YamlNode> Items(YamlNode value) => value is YamlNode.Sequence list ? list.Items : [value];

    /// <summary>A body of one paragraph without its tags, so that it can stand in a list.</summary>
    private static Body OfOneLine(Body body)
    {
        using LentBytes lent = body.Html.Lend();
        ReadOnlySpan<byte> html = lent.Span;
        bool isOne = html.StartsWith("<p>"u8) && html.TrimEnd((byte)'\n').EndsWith("</p>"u8) && html[3..].IndexOf("<p>"u8) < 0;
        return isOne
            ? new(body.Html.Slice(3, html.TrimEnd((byte)'\n').Length - 7), [.. body.Addresses.Select(a => a with { Offset = a.Offset - 3 })])
            : body;
    }
}
