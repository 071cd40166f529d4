using System.Globalization;
using System.Text;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1905: headings more than one level below the one before them, over which whoever reads by headings stumbles.</summary>
internal static class SkippedHeadings
{
    private const int Levels = 6;

    /// <summary>One for each such heading; the headline is the first level.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        foreach (Article node in site.Graph.Nodes.Where(n => !HasRawHeadings(n.Document)))
        {
            int above = 1;
            foreach (Heading heading in node.Document.Headings)
            {
                if (heading.Level > above + 1)
                {
                    yield return Diagnostic.Warning(
                        "SN1905", new(node.Document.File, heading.Line, 1), $"the heading '{heading.Title}' is of level {heading.Level}, below {(above == 1 ? "the headline" : $"one of level {above}")}",
                        $"Write it with {new string('#', above + 1)}, and those below it accordingly.");
                }

                above = heading.Level;
            }
        }
    }

    /// <summary>Whether raw HTML brings headings too, which stand between those of the Markdown unseen.</summary>
    private static bool HasRawHeadings(Document document)
    {
        using LentBytes html = document.Body.Html.Lend();
        int headings = 0;
        for (int level = 1; level <= Levels; level++)
        {
            headings += html.Span.Count(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"</h{level}>")));
        }

        return headings > document.Headings.Length;
    }
}
