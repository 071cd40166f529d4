using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reports what a body may not hold: addresses that could run code, blocks that do not exist, links without end.</summary>
internal readonly struct BodyFaults(Place place, List<Diagnostic> found)
{
    private const int MaxLinks = 100_000;

    /// <summary>An address whose scheme is not allowed is an error.</summary>
    public void CheckScheme(string url, bool isImage, MarkdownObject at)
    {
        if (Schemes.Refused(url, isImage) is { } scheme)
        {
            found.Add(Diagnostic.Error("SN1206", Location(at), $"addresses with '{scheme}:' are not allowed", "Link to http, https, mailto, tel, or a path of this site."));
        }
    }

    /// <summary>A container of an unknown name is a warning.</summary>
    public void CheckName(CustomContainer container)
    {
        if (!NewsContainers.Known.Contains(container.Info))
        {
            found.Add(Diagnostic.Warning(
                "SN1209", Location(container), $"'::: {container.Info}' is not a block that exists",
                $"Write one of {string.Join(", ", NewsContainers.Known.Select(k => "::: " + k))}."));
        }
    }

    /// <summary>More links than any article has are an error.</summary>
    public void CheckLinks(int links)
    {
        if (links > MaxLinks)
        {
            found.Add(Diagnostic.Error("SN1205", new(place.File, place.LineOffset + 1, 1), $"the article has more than {MaxLinks} links", "Split the article."));
        }
    }

    private SourceLocation Location(MarkdownObject at) => new(place.File, at.Line + place.LineOffset + 1, at.Column + 1);
}
