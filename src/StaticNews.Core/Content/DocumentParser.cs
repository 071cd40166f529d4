using System.Buffers;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>The Parse stage: one Markdown file to a document, knowing no other file.</summary>
internal static class DocumentParser
{
    private const int MaxBody = 8 * 1024 * 1024;
    private const int MaxFrontMatter = 256 * 1024;

    /// <summary>The document, or what is wrong with it by line and column.</summary>
    public static ParsedFile Parse(SourceFile file, ParseSettings settings)
    {
        Checked<Document> parsed;
        try
        {
            using LentBytes bytes = file.Bytes.Lend();
            parsed = SourceText.Problem(file.Path, bytes.Span) is { } problem ? new(null, [problem]) : Decoded(bytes.Span, file.Path, settings);
        }
        catch (IOException e)
        {
            parsed = new(null, [Diagnostic.Error("SN1007", new(file.Path), "the file cannot be read: " + e.Message.TrimEnd('.'), "Make it readable, and build again.")]);
        }

        return new(file.Path, file.Hash, parsed.Value, parsed.Diagnostics);
    }

    /// <summary>The front matter of a file that was parsed before; null when it has none.</summary>
    public static YamlNode.Mapping? FrontMatter(string text, string path)
    {
        int yamlEnd = Split(text).YamlEnd;
        return yamlEnd > 0 ? YamlReader.Read(text[4..yamlEnd], path, 1).Value : null;
    }

    /// <summary>The text is decoded into memory that is lent: as strings are needed only its two parts, and those for a short time.</summary>
    private static Checked<Document> Decoded(ReadOnlySpan<byte> bytes, string file, ParseSettings settings)
    {
        char[] memory = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Read(SourceText.Decode(bytes, memory), file, settings);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(memory);
        }
    }

    private static Checked<Document> Read(ReadOnlySpan<char> text, string file, ParseSettings settings)
    {
        if (text.StartsWith("+++\n") || text.StartsWith("{\n") || text.StartsWith("{\""))
        {
            string format = text[0] == '+' ? "TOML" : "JSON";
            return new(null, [Diagnostic.Error("SN1116", new(file, 1, 1), $"the front matter is {format}", "Write it as YAML between two lines '---'; 'staticnews import hugo' does so for a whole site.")]);
        }

        (int yamlEnd, int bodyStart, int bodyLine) = Split(text);
        if (yamlEnd < 0 || yamlEnd > MaxFrontMatter || text.Length - bodyStart > MaxBody)
        {
            return new(null, [yamlEnd < 0
                ? Diagnostic.Error("SN1113", new(file, 1, 1), "the front matter is not closed", "Put a line '---' after it.")
                : Diagnostic.Error("SN1114", new(file, 1, 1), "the file is too large", "Front matter may have 256 KiB, a body 8 MiB; split the article.")]);
        }

        Checked<YamlNode.Mapping> yaml = YamlReader.Read(yamlEnd == 0 ? "" : text[4..yamlEnd].ToString(), file, yamlEnd == 0 ? 0 : 1, settings.Shared);
        if (yaml.Value is null)
        {
            return new(null, yaml.Diagnostics);
        }

        List<Diagnostic> found = [];
        string path = file["content/".Length..];
        SourcePlace place = SourcePlace.Of(path);
        (FrontMatter front, string slug, string section) = FrontMatterParser.Bind(yaml.Value, file, place.Title, settings.Config, found);
        front = LiveParser.Bind(front, yaml.Value, settings, found);
        if (front.Date is null && place.Date is { } named)
        {
            front = front with { Date = named };
        }

        MarkdownBody? body = MarkdownParser.Parse(text[bodyStart..].ToString(), new Place(file, bodyLine), front.Title, settings, found);
        return new(body is null ? null : new Document
        {
            Path = path,
            Kind = place.Kind,
            Front = front,
            Section = settings.Shared.Of(section.Length > 0 ? section : place.Section),
            Folder = settings.Shared.Of(section.Length > 0 && section != place.Section ? section : place.Folder),
            Slug = slug.Length > 0 ? slug : place.Slug,
            Body = body.Body,
            Headings = body.Headings,
            Text = body.Text,
            Definitions = body.Definitions,
            Terms = body.Terms,
            Lead = front.Summary.Length > 0 ? "" : body.Lead,
            Words = body.Words + front.Updates.Sum(u => u.Words),
        }, [.. found]);
    }

    /// <summary>Where the YAML ends (0: there is none, -1: it is not closed) and where the body begins.</summary>
    private static (int YamlEnd, int BodyStart, int BodyLine) Split(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("---\n"))
        {
            return (0, 0, 0);
        }

        int line = 1;
        for (int at = 4; at < text.Length; line++)
        {
            int length = text[at..].IndexOf('\n');
            int end = length < 0 ? text.Length : at + length;
            if (text[at..end].TrimEnd() is "---" or "...")
            {
                return (Math.Max(at, 4), Math.Min(end + 1, text.Length), line + 1);
            }

            at = end + 1;
        }

        return (-1, 0, 0);
    }
}
