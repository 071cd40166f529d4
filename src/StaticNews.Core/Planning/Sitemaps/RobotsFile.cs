using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>robots.txt; <paramref name="DenyAi"/> asks the crawlers of the theme's data/ai-crawlers.txt to stay away.</summary>
internal sealed record RobotsFile(bool DenyAi, ImmutableArray<string> Sitemaps) : PlannedOutput("/robots.txt", "robots.txt");
