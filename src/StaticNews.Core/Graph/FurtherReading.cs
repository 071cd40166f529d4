using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A phrase for further reading and what was found for it; what it says and where is looked up when it is asked for, since few phrases of many are shown.</summary>
/// <param name="From">The document it stands in.</param>
/// <param name="Number">Index of its address in the body; of the phrases in front matter the first is -1, the next -2.</param>
/// <param name="Answer">What was found.</param>
internal readonly record struct FurtherReading(Article From, int Number, PhraseAnswer Answer)
{
    /// <summary>As written. Made anew each time.</summary>
    public string Phrase => Address?.Phrase ?? From.Document.Front.FurtherReading[~Number];

    /// <summary>Whether one target won.</summary>
    public Outcome Outcome => Answer.Match.Outcome;

    /// <summary>The winner; for an unresolved phrase the stub topic that it makes, null when it makes none.</summary>
    public PhraseTarget? Target => Answer.Target;

    /// <summary>The best few, best first.</summary>
    public ImmutableArray<Candidate> Candidates => Answer.Candidates;

    /// <summary>In the file, from 1.</summary>
    public int Line => Address?.Line ?? From.Document.Front.FurtherReadingPlace.Line;

    /// <summary>Its section; empty before the first heading.</summary>
    public string HeadingId => Place.HeadingId;

    /// <summary>Where in the file.</summary>
    public SourceLocation At => new(From.Document.File, Line, Address?.Column ?? From.Document.Front.FurtherReadingPlace.Column);

    /// <summary>The text it stands in.</summary>
    public Excerpt Sentence => Place.Around;

    /// <summary>Where in the text. A phrase by itself says nothing of what it stands for: the sentence before it does.</summary>
    public TextPlace Place => Address is not { } address ? new(From, -1, -1, 0)
        : new(From, address.Heading, address.Block, address.At < 2 || PhraseLinks.SettingOf(address) == PhraseSetting.Prose ? address.At : address.At - 2);

    private Address? Address => Number < 0 ? null : From.Document.Body.Addresses[Number];
}
