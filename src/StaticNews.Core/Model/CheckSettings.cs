using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What a site asks of its check.</summary>
public sealed record CheckSettings
{
    /// <summary>Chosen severities by code; null switches a rule off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } = ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>Kilobytes (of 1,000 bytes) that a picture may have.</summary>
    public int MaxImageKilobytes { get; init; } = 1_000;

    /// <summary>Pixels that a picture's longer side may have.</summary>
    public int MaxImagePixels { get; init; } = 4_096;

    /// <summary>Beginnings of addresses, and hosts (.example.org for subdomains too), that are not asked for.</summary>
    public ImmutableArray<string> IgnoredLinks { get; init; } = [];
}
