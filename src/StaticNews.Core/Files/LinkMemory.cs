using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>What other sites answered lately, kept in the site's .staticnews folder.</summary>
public static class LinkMemory
{
    private const string Name = "links.json";

    /// <summary>How long a good answer holds; any other is asked for again, so that what was mended is seen at once.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(7);

    /// <summary>The answers that still hold, by address.</summary>
    public static Dictionary<string, LinkAnswer> Read(string source, DateTimeOffset now) =>
        (new StateFolder(source).Read(Name, StateJson.Plain.DictionaryStringLinkAnswer) ?? []).Where(p => now - p.Value.At >= TimeSpan.Zero && now - p.Value.At < Age).ToDictionary(StringComparer.Ordinal);

    /// <summary>Keeps the good answers; that this is not possible matters to nobody.</summary>
    public static void Save(string source, Dictionary<string, LinkAnswer> answers)
    {
        try
        {
            new StateFolder(source).Save(Name, answers.Where(p => p.Value.Outcome is LinkOutcome.Alive or LinkOutcome.Moved).ToDictionary(StringComparer.Ordinal), StateJson.Plain.DictionaryStringLinkAnswer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They are asked again next time.
        }
    }
}
