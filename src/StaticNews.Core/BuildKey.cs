using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using StaticNews.Model;

namespace StaticNews;

/// <summary>Hashes of what a build, or a part of it, depends on.</summary>
internal static class BuildKey
{
    /// <summary>The engine's own identity: another binary may make other bytes of the same input.</summary>
    public static string Engine { get; } =
        typeof(BuildKey).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion + "/" + typeof(BuildKey).Module.ModuleVersionId.ToString("N");

    /// <summary>Everything that a build depends on but the clock.</summary>
    public static string OfBuild(LoadedSite site, BuildOptions options)
    {
        XxHash128 hash = new();
        Add(hash, Engine, options.Destination, options.BaseUrl ?? "", $"{options.Drafts}{options.Future}{options.Expired}");
        foreach (SourceFile file in site.Config.Concat(site.Content).Concat(site.Templates).Concat(site.Data).Concat(site.Static))
        {
            Add(hash, file.Path, file.Hash);
        }

        return Text(hash);
    }

    /// <summary>Everything that parsing a file depends on but the file.</summary>
    public static string OfParsing(SiteConfig config)
    {
        XxHash128 hash = new();
        Add(hash, Engine, config.Language, config.TimeZone, $"{config.UnsafeHtml}{config.SmartPunctuation}{config.DetectFurtherReading}");
        Add(hash, [.. config.FurtherReadingHeadings]);
        return Text(hash);
    }

    private static void Add(XxHash128 hash, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.Append([0, 0]);
        }
    }

    private static string Text(XxHash128 hash) => hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);
}
