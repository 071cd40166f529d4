using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>Phrases for further reading as JSON: who asks, what was found, and what else it could have been.</summary>
/// <param name="config">Gives addresses their base path.</param>
/// <param name="isShown">What may be named; the rest stands nowhere in it.</param>
internal sealed class PhraseJson(SiteConfig config, Func<Article, bool> isShown)
{
    /// <summary>A phrase with what was found for it.</summary>
    public void Write(FurtherReading phrase, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("from"u8, phrase.From.Document.Path);
        json.WriteString("section"u8, phrase.HeadingId);
        json.WriteNumber("line"u8, phrase.Line);
        json.WriteString("phrase"u8, phrase.Phrase);
        json.WriteString("outcome"u8, NameOf(phrase.Outcome));
        WriteTarget(phrase.Target is { Document: { } to } && !isShown(to) ? null : phrase.Target, json);
        json.WriteStartArray("candidates"u8);
        foreach (Candidate candidate in phrase.Candidates.Where(c => c.Document is null || isShown(c.Document)))
        {
            json.WriteStartObject();
            json.WriteString("path"u8, candidate.Document?.Document.Path);
            json.WriteNumber("score"u8, candidate.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTarget(PhraseTarget? target, Utf8JsonWriter json)
    {
        if (target is null)
        {
            json.WriteNull("target"u8);
            return;
        }

        json.WriteStartObject("target"u8);
        json.WriteString("kind"u8, target.Kind);
        json.WriteString("path"u8, target.Document?.Document.Path);
        json.WriteString("url"u8, config.Href(target.Url));
        json.WriteNumber("confidence"u8, target.Confidence);
        json.WriteString("rule"u8, target.Rule);
        json.WriteEndObject();
    }

    private static string NameOf(Outcome outcome) => outcome switch { Outcome.Resolved => "resolved", Outcome.Ambiguous => "ambiguous", _ => "unresolved" };
}
