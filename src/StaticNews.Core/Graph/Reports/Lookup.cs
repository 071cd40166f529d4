using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>What somebody means at the command line by a slug, path, address or title.</summary>
/// <param name="Node">The document; null for a topic that nobody wrote.</param>
/// <param name="Topic">The topic; null for any other document.</param>
internal sealed record Lookup(Article? Node, Topic? Topic)
{
    private const int MostSuggested = 3;
    private const double Near = 0.3;

    /// <summary>The one that is meant, or a diagnostic that names the close ones.</summary>
    public static Checked<Lookup> Find(SiteGraph graph, SiteConfig config, string asked)
    {
        ImmutableArray<Lookup> all = [.. graph.Topics.Select(t => new Lookup(t.Written, t)), .. graph.Nodes.Where(n => n.Document.Kind != DocumentKind.Topic).Select(n => new Lookup(n, null))];
        string url = config.BaseUrl.Length > 1 && asked.StartsWith(config.BaseUrl, StringComparison.Ordinal) ? "/" + asked[config.BaseUrl.Length..] : asked;
        string path = asked.StartsWith("content/", StringComparison.Ordinal) ? asked["content/".Length..] : asked.TrimStart('/');
        ulong key = Names.Key(asked);
        Func<Lookup, bool>[] ways =
        [
            l => l.Node?.Document.Path is { } p && (p == path || p == path + ".md" || p == path.TrimEnd('/') + "/index.md"),
            l => url.Contains('/', StringComparison.Ordinal) && l.Url.Trim('/') == url.Trim('/'),
            l => l.Topic?.Slug == asked,
            l => l.Topic is not null && key != 0 && l.Called.Any(n => Names.Key(n) == key),
            l => l.Node?.Document.Slug == asked,
            l => key != 0 && l.Called.Any(n => Names.Key(n) == key),
        ];
        foreach (Func<Lookup, bool> way in ways)
        {
            Lookup[] found = [.. all.Where(way)];
            if (found.Length == 1)
            {
                return new(found[0], []);
            }

            if (found.Length > 1)
            {
                string paths = string.Join(", ", found.Take(MostSuggested + 2).Select(f => f.Id));
                return Nothing(asked, $"'{asked}' is the name of {found.Length} documents", $"Write the path of one: {paths}.");
            }
        }

        return Nothing(asked, $"nothing is called '{asked}'", Suggest(all, asked));
    }

    /// <summary>What it is called.</summary>
    public string Title => Topic?.Title ?? Node!.Document.Front.Title;

    /// <summary>Site path.</summary>
    public string Url => Topic?.Url ?? Node!.Url;

    /// <summary>The path of its file, or the address of a topic without one.</summary>
    private string Id => Node?.Document.Path ?? Url;

    private IEnumerable<string> Called => (Topic?.AlsoKnownAs ?? []).Prepend(Title);

    private static Checked<Lookup> Nothing(string asked, string message, string remedy) =>
        new(null, [Diagnostic.Error("SN1220", new SourceLocation("content"), asked.Length == 0 ? "no name is given" : message, remedy)]);

    private static string Suggest(ImmutableArray<Lookup> all, string asked)
    {
        ulong[] groups = NameLikeness.GroupsOf(asked);
        string[] near = [.. all.Select(l => (l.Id, l.Title, Likeness: l.Called.Append(l.Id).Max(n => NameLikeness.Of(groups, NameLikeness.GroupsOf(n)))))
            .Where(l => l.Likeness >= Near).OrderByDescending(l => l.Likeness).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostSuggested).Select(l => $"'{l.Title}' ({l.Id})")];
        return near.Length == 0 ? "Write a slug, a path below content/, an address or a title." : $"Did you mean {string.Join(" or ", near)}?";
    }
}
