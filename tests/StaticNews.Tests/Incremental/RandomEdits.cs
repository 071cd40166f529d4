using System.Globalization;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Incremental;

/// <summary>A small newsroom at work on disk: each call of <see cref="Next"/> is one edit, the same ones for the same seed.</summary>
internal sealed class RandomEdits
{
    private static readonly string[] Words = ["rail", "port", "ECRL", "monsoon", "cable", "Kra canal", "harbour", "ASEAN", "durian", "lighthouse"];
    private static readonly string[] Sections = ["world", "business", "culture"];

    private readonly Random _random;
    private readonly SiteOnDisk _site;
    private readonly (string Name, Action Edit)[] _edits;
    private int _made;

    /// <summary>A newsroom of a dozen articles.</summary>
    public RandomEdits(SiteOnDisk site, int seed)
    {
        _random = new Random(seed);
        _site = site;
        Options = TestSite.Options with { Source = site.Root, Destination = site.At("_site") };
        _edits =
        [
            ("body", () => Rewrite(Any())), ("title", () => Change(Any(), "title: ", "title: Now ")), ("add", Add), ("add", Add), ("delete", Delete), ("rename", Rename),
            ("draft", () => Change(Any(), "draft: " + (_made % 2 == 0 ? "true" : "false"), "draft: " + (_made % 2 == 0 ? "false" : "true"))),
            ("date", () => Change(Any(), "date: 2026", "date: " + Pick(["2025", "2026", "2027"]))), ("clock", Wait), ("drafts", () => Options = Options with { Drafts = !Options.Drafts }),
            ("configuration", Configure), ("template", Retemplate), ("words", Reword), ("static", () => _site.Write("static/file" + Pick(["a", "b"]) + ".txt", Text())),
            ("topic", () => _site.Write($"content/topics/{Pick(["ecrl", "monsoon", "cable"])}.md", $"---\ntitle: {Pick(Words)} and {Pick(Words)} {_made}\nalso_known_as: [{Pick(Words)}]\n---\n{Text()}\n")),
            ("author", () => _site.Write("content/authors/asia-desk.md", $"---\ntitle: Asia desk {_made}\n---\n{Text()}\n")),
            ("section", () => _site.Write($"content/{Pick(Sections)}/_index.md", $"---\ntitle: Section {_made}\n---\n{Text()}\n")),
            ("output changed by hand", () => File.AppendAllText(AnyOutput(), "theirs")), ("output deleted by hand", () => File.Delete(AnyOutput())),
        ];
        Enumerable.Range(0, 12).ToList().ForEach(_ => Add());
    }

    /// <summary>What the next build asks for.</summary>
    public BuildOptions Options { get; private set; }

    /// <summary>Makes one edit and names it.</summary>
    public string Next()
    {
        (string name, Action edit) = _edits[_random.Next(_edits.Length)];
        _made++;
        edit();
        return name;
    }

    private void Add() => Rewrite($"content/{Pick(Sections)}/a{_made++}.md");

    private void Rewrite(string path)
    {
        string day = _random.Next(1, 29).ToString("D2", CultureInfo.InvariantCulture);
        string expires = _random.Next(6) == 0 ? $"expires: 2026-11-{day}\n" : "";
        _site.Write(path, $"""
            ---
            title: {Pick(Words)} {Pick(Words)} {_random.Next(50)}
            date: 2026-{Pick(["09", "10", "11", "12"])}-{day}
            topics: [{Pick(Words)}, {Pick(Words)}]
            authors: [Asia desk]
            draft: false
            {expires}---
            {Text()}

            ## About {Pick(Words)}

            {Text()} [Learn more about {Pick(Words)}]() [[{Pick(Words)}]] [x](a{_random.Next(12)}.md) [y](../{Pick(Sections)}/a{_random.Next(12)}.md#about-rail)
            """);
    }

    private void Delete()
    {
        if (Articles().Length > 4)
        {
            File.Delete(Any(absolute: true));
        }
    }

    private void Rename() => File.Move(Any(absolute: true), _site.At($"content/{Pick(Sections)}/moved{_made}.md"));

    private void Change(string path, string from, string to)
    {
        string text = File.ReadAllText(_site.At(path));
        int at = text.IndexOf(from, StringComparison.Ordinal);
        _site.Write(path, at < 0 ? text : text[..at] + to + text[(at + from.Length)..]);
    }

    private void Wait() => Options = Options with { Now = Options.Now + TimeSpan.FromDays(_random.Next(-5, 20)) };

    private void Configure() => _site.Write("staticnews.yml", $"""
        title: Test {_random.Next(3)}
        language: {Pick(["en", "fr"])}
        time_zone: {Pick(["UTC", "Asia/Kuala_Lumpur"])}
        paginate: {_random.Next(2, 6)}
        base_url: https://example.org/{Pick(["", "paper/"])}
        related:
          count: {_random.Next(0, 4)}
        permalinks:
          articles: {Pick(["/:section/:slug/", "/:year/:month/:slug/"])}
        further_reading:
          unresolved: {Pick(["stub", "text"])}
        markdown:
          smart_punctuation: {Pick(["true", "false"])}

        """);

    private void Retemplate() => _site.Write("templates/layouts/404.html", $"<h1>Gone {_random.Next(3)}</h1>\n");

    private void Reword() => _site.Write("templates/i18n/en.yml", $"archive: Old papers {_random.Next(3)}\n");

    private string Text() => string.Join(' ', Enumerable.Range(0, _random.Next(3, 12)).Select(_ => Pick(Words))) + " \"quoted\".";

    private string Pick(string[] of) => of[_random.Next(of.Length)];

    private string[] Articles() => [.. Sections.Select(s => _site.At("content/" + s)).Where(Directory.Exists)
        .SelectMany(Directory.GetFiles).Where(f => !f.EndsWith("_index.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private string Any(bool absolute = false)
    {
        string path = Pick(Articles());
        return absolute ? path : Path.GetRelativePath(_site.Root, path);
    }

    private string AnyOutput() => Pick([.. Directory.GetFiles(_site.At("_site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);
}
