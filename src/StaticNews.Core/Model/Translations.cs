using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>Every language that the theme or the site has words for.</summary>
/// <param name="ByLanguage">Complete translations by lower-case tag; English is always among them.</param>
public sealed record Translations(ImmutableDictionary<string, Translation> ByLanguage)
{
    /// <summary>The language that every other falls back to.</summary>
    public const string Fallback = "en";

    /// <summary>The words for a page's language: those of pt-BR, else of pt, else English.</summary>
    public Translation For(string language)
    {
        string tag = language.ToLowerInvariant();
        return ByLanguage.GetValueOrDefault(tag) ?? ByLanguage.GetValueOrDefault(tag.Split('-')[0]) ?? ByLanguage[Fallback];
    }
}
