using System.Collections.Immutable;

namespace StaticNews.Cli.Links;

/// <summary>How the links of a site are asked for.</summary>
/// <param name="Source">Folder of the site, where answers are remembered.</param>
/// <param name="Ignored">Beginnings of addresses, hosts and domains that are left alone.</param>
/// <param name="AllowPrivate">Whether private networks may be asked.</param>
/// <param name="Now">The instant that counts as now.</param>
/// <param name="Progress">Hears how far it came.</param>
internal sealed record LinkCheckOptions(string Source, ImmutableArray<string> Ignored, bool AllowPrivate, DateTimeOffset Now, IProgress<string>? Progress);
