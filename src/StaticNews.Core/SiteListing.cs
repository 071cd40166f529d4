using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews;

/// <summary>Lists the documents of a site by state, and the articles that nothing leads to. Touches no disk.</summary>
public static class SiteListing
{
    /// <summary>Every document as it stands at the run's instant, by path; of a file that cannot be parsed only its errors.</summary>
    public static Checked<IReadOnlyList<ListedDocument>> All(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<ParsedFiles> parsed = Relating.Parse(site, options, memory, cancellation);
        return new(
            [.. (parsed.Value?.Files ?? []).Select(f => f.Document).OfType<Document>().OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => Listed(d, options.Now))],
            parsed.Diagnostics);
    }

    /// <summary>Published articles that no other document's text or phrase links to, by path.</summary>
    public static Checked<IReadOnlyList<ListedDocument>> Orphans(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<SiteGraph> graph = Relating.Graph(site, options, memory, cancellation);
        return graph.Value is { } value
            ? new([.. value.Articles.Where(a => !value.Backlinks.Has(a.Index)).OrderBy(a => a.Index).Select(a => Listed(a.Document, options.Now))], graph.Diagnostics)
            : new(null, graph.Diagnostics);
    }

    private static ListedDocument Listed(Document document, DateTimeOffset now)
    {
        PublicationState state = Publication.StateOf(document.Front, now);
        DateTimeOffset? at = state switch
        {
            PublicationState.Draft => null,
            PublicationState.Future => Publication.DueDate(document.Front),
            _ => document.Front.Expires,
        };
        return new(document.Path, document.Front.Title, state, at);
    }
}
