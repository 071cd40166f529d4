using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1901: pictures that say nothing to whoever cannot see them (WCAG 2.2, success criterion 1.1.1).</summary>
internal static class MissingAlt
{
    private const string Remedy = "Say in a few words what it shows";

    /// <summary>Pictures of texts, lead pictures, and the picture that the site shares.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        if (site.Config.Image is { } shared && Lacks(shared))
        {
            yield return Lead(shared);
        }

        foreach (Article node in site.Graph.Nodes)
        {
            if (node.Document.Front.Image is { } image && Lacks(image))
            {
                yield return Lead(image);
            }

            foreach (Address address in CheckedSite.Addresses(node.Document).Where(a => a.Kind == AddressKind.Image && string.IsNullOrWhiteSpace(a.Phrase)))
            {
                yield return Diagnostic.Warning("SN1901", CheckedSite.At(node.Document, address), $"the picture '{address.Destination}' has no alternative text", $"{Remedy}: ![A train at the quay]({address.Destination}).");
            }
        }
    }

    private static bool Lacks(ImageRef image) => string.IsNullOrWhiteSpace(image.Alt);

    private static Diagnostic Lead(ImageRef image) =>
        Diagnostic.Warning("SN1901", image.At, $"the picture '{image.Src}' has no alternative text", $"{Remedy}: image: {{src: {image.Src}, alt: A train at the quay}}.");
}
