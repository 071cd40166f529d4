using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Answers phrases: equal ones of a document once, and explicit topics once wherever they stand, since these mean the same everywhere. Not to be shared between threads.</summary>
internal sealed class PhraseAnswers(PhraseContext context)
{
    private readonly PhraseResolver _resolver = context.Resolver();
    private readonly Dictionary<string, PhraseAnswer> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<(AddressKind, string, PhraseSetting), PhraseAnswer> _known = [];
    private readonly SectionNames _sections = new();
    private int _from = -1;

    /// <summary>The texts of phrases, of which many are the same.</summary>
    public SharedTexts Texts { get; } = new();

    /// <summary>How many topics the document at hand may still make.</summary>
    public StubLimit Stubs { get; } = new();

    /// <summary>What a phrase comes to.</summary>
    public PhraseAnswer To(Phrase phrase)
    {
        if (phrase.From != _from)
        {
            _known.Clear();
            _from = phrase.From;
        }

        return phrase.Kind == AddressKind.Topic ? Known(_topics, phrase.Text, phrase) : Known(_known, (phrase.Kind, phrase.Text, phrase.Setting), phrase);
    }

    private PhraseAnswer Known<TKey>(Dictionary<TKey, PhraseAnswer> known, TKey key, Phrase phrase)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out PhraseAnswer? answer))
        {
            known[key] = answer = PhraseAnswer.To(phrase, context, _resolver, _sections);
        }

        return answer;
    }
}
