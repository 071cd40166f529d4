using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Importing.Hugo;

/// <summary>Taxonomies: authors become authors, series stay series, all others become topics.</summary>
internal static class HugoTaxonomies
{
    /// <summary>Whether the terms of a taxonomy are authors.</summary>
    public static bool IsAuthors(string taxonomy) => taxonomy.ToLowerInvariant() is "authors" or "author" or "byline" or "bylines" or "contributors";

    /// <summary>Whether the terms of a taxonomy are series.</summary>
    public static bool IsSeries(string taxonomy) => taxonomy.Equals("series", StringComparison.OrdinalIgnoreCase);

    /// <summary>The term that a page describes.</summary>
    public static string TermOf(HugoPage page) => page.Folder[(page.Section.Length + 1)..];

    /// <summary>Every term that published front matter names, with its taxonomy, in the order of first use.</summary>
    public static IEnumerable<(string Taxonomy, string Term)> Used(ImmutableArray<HugoPage> pages, HugoConfig config)
    {
        HashSet<(string, string)> seen = [];
        return from page in pages
               from taxonomy in config.Taxonomies
               from term in page.Front.Texts(taxonomy)
               where seen.Add((taxonomy, HugoNames.OfPath(term)))
               select (taxonomy, term);
    }

    /// <summary>The file and address of a term here.</summary>
    public static (string Target, string Url) Place(string taxonomy, string term)
    {
        string folder = IsAuthors(taxonomy) ? "authors" : "topics";
        string slug = Slug.Of(term);
        return ($"{folder}/{slug}.md", $"/{folder}/{slug}/");
    }
}
