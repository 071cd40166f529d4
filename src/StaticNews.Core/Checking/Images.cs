using System.Collections.Frozen;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1910 and SN1911: pictures that are larger than pages need, and files that browsers cannot show.</summary>
internal static class Images
{
    private static readonly FrozenSet<string> Foreign = new[] { ".heic", ".heif", ".tif", ".tiff", ".psd", ".bmp" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>By path; only of files that the site copies.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        HashSet<string> copied = [.. site.Graph.Assets.Select(a => a.File.Path)];
        return site.Facts.Images.Where(f => copied.Contains(f.Path)).SelectMany(f => f.Format.Length == 0 ? [Broken(f)] : Large(f, site.Config.Check));
    }

    private static Diagnostic Broken(ImageFacts image) => Diagnostic.Warning(
        "SN1911", new(image.Path), Foreign.Contains(Path.GetExtension(image.Path)) ? "most browsers cannot show this kind of picture" : "the file is no picture that browsers show, or is cut off",
        "Save it again as JPEG, PNG, WebP or AVIF.");

    private static IEnumerable<Diagnostic> Large(ImageFacts image, CheckSettings limits)
    {
        if (image.Bytes > limits.MaxImageKilobytes * 1000L)
        {
            yield return Of(image, $"the picture has {Number(image.Bytes / 1000)} kB, more than {Number(limits.MaxImageKilobytes)}");
        }
        else if (Math.Max(image.Width, image.Height) > limits.MaxImagePixels)
        {
            yield return Of(image, $"the picture is {Number(image.Width)} x {Number(image.Height)} pixels, more than {Number(limits.MaxImagePixels)} on a side");
        }
    }

    private static Diagnostic Of(ImageFacts image, string message) => Diagnostic.Warning("SN1910", new(image.Path), message, image.Format switch
    {
        "svg" => "Simplify it, or save it as a picture of pixels.",
        "gif" => "Save it as a video or as WebP.",
        _ => "Scale it down, or save it as WebP or AVIF; readers on phones load all of it.",
    });

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
