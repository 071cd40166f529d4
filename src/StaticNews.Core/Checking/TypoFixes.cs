using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>Mends keys of front matter that are one letter off (SN1111), when only one key can be meant and the file has not got it already.</summary>
internal static class TypoFixes
{
    /// <summary>One for each such key.</summary>
    public static IEnumerable<Replacement> Of(CheckedSite site, ImmutableArray<Diagnostic> known)
    {
        Dictionary<string, Document> documents = [];
        foreach (Article node in known.Any(d => d.Code == "SN1111") ? site.Graph.Nodes : [])
        {
            documents[node.Document.File] = node.Document;
        }

        foreach (Diagnostic typo in known.Where(d => d.Code == "SN1111" && documents.ContainsKey(d.Location.File)))
        {
            SourceFile file = site.SourceOf(documents[typo.Location.File]);
            string[] present = [.. FrontMatterPlaces.Keys(file)];
            string? written = present.FirstOrDefault(k => typo.Message.StartsWith($"'{k}'", StringComparison.Ordinal));
            if (written is not null && FrontMatterKeys.Near(written) is [var only] && !present.Contains(only))
            {
                yield return new("SN1111", typo.Location, written, only);
            }
        }
    }
}
