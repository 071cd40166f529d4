using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Scaffolding;

/// <summary>Drafts the file of a new article, topic or author from an archetype.</summary>
public static class Drafting
{
    /// <summary>Folders of content/ whose documents are no articles.</summary>
    private static readonly ImmutableArray<string> OwnFolders = ["topics", "authors"];

    /// <summary>
    /// The file with its front matter filled in, or what is wrong with the title, the section or the archetype. Without an
    /// archetype of the site's own, <paramref name="archetype"/> is null.
    /// </summary>
    public static Checked<OutputFile> Draft(NewDocument document, SiteConfig config, SourceFile? archetype)
    {
        string title = Tidy(document.Title);
        string slug = Slug.Of(document.Slug ?? title);
        string section = string.Join('/', document.Section.Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (Problem(document, title, slug, section) is { } problem)
        {
            return new(null, [problem]);
        }

        string folder = document.Kind switch { DocumentKind.Topic => "content/topics", DocumentKind.Author => "content/authors", _ => section.Length == 0 ? "content" : "content/" + section };
        string path = $"{folder}/{slug}{(document.IsBundle ? "/index.md" : ".md")}";
        DateTimeOffset date = TimeZoneInfo.ConvertTime(document.Now, TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone));
        ArchetypeValues values = new(title, date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), slug, section, config.Author);
        string name = document.Kind.ToString().ToLowerInvariant();
        Checked<string> text = archetype is null ? new(Embedded.Text($"archetypes/{name}.md"), []) : SourceText.Decode(archetype);
        string file = archetype?.Path ?? $"archetypes/{name}.md";
        Checked<string> filled = text.Value is null ? text : Archetype.Fill(text.Value, file, values);
        return filled.Value is null || filled.HasErrors ? new(null, filled.Diagnostics) : Read(path, filled.Value, file, config);
    }

    private static Diagnostic? Problem(NewDocument document, string title, string slug, string section)
    {
        if (slug is "" or "index")
        {
            return Diagnostic.Error("SN2003", new(title), $"no file can be named after '{document.Slug ?? title}'", "Give a name with --slug, such as --slug first-story.");
        }

        if (SitePath.Problem(slug) is { } unfit)
        {
            return Diagnostic.Error("SN2003", new(title), $"the name '{slug}' {unfit}", "Give another with --slug, such as --slug first-story.");
        }

        string[] parts = section.Split('/');
        return section.Length > 0 && (SitePath.Problem(section) is not null || parts.Any(p => p[0] is '.' or '_' || Slug.Of(p).Length == 0))
            ? Diagnostic.Error("SN2003", new(section), $"'{section}' cannot be a section", "Pass the name of a folder below content/, such as --section world.")
            : OwnFolders.Contains(parts[0])
                ? Diagnostic.Error("SN2003", new(section), $"what lies in content/{parts[0]} is no article", $"Use 'staticnews new {parts[0].TrimEnd('s')}', or another --section.")
                : null;
    }

    /// <summary>Reads the draft as a build would, so that an archetype which does not fit is found before anything is written.</summary>
    private static Checked<OutputFile> Read(string path, string text, string archetype, SiteConfig config)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        ImmutableArray<Diagnostic> found = DocumentParser.Parse(new SourceFile(path, bytes, ""), new ParseSettings(config)).Diagnostics;
        ImmutableArray<Diagnostic> errors = [.. found.Where(d => d.Severity == Severity.Error).Select(d => d with { Location = d.Location with { File = archetype } })];
        return errors.IsEmpty ? new(new OutputFile(path, bytes, ""), []) : new(null, errors);
    }

    /// <summary>One line: runs of white space are one space, and control characters are dropped.</summary>
    private static string Tidy(string title) =>
        string.Join(' ', string.Concat(title.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !char.IsControl(c))).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
