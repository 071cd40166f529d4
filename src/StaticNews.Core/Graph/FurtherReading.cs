using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A phrase for further reading and what was found for it.</summary>
/// <param name="Place">Where in the text.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Phrase">As written.</param>
/// <param name="Outcome">Whether one target won.</param>
/// <param name="Target">The winner; for an unresolved phrase the stub topic that it makes, null when it makes none.</param>
/// <param name="Candidates">The best few, best first.</param>
internal sealed record FurtherReading(TextPlace Place, int Line, int Column, string Phrase, Outcome Outcome, PhraseTarget? Target, ImmutableArray<Candidate> Candidates)
{
    /// <summary>The document it stands in.</summary>
    public Article From => Place.Article;

    /// <summary>Its section; empty before the first heading.</summary>
    public string HeadingId => Place.HeadingId;

    /// <summary>Where in the file.</summary>
    public SourceLocation At => new(From.Document.File, Line, Column);

    /// <summary>The text it stands in.</summary>
    public Excerpt Sentence => Place.Around;
}
