using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What a phrase comes to: a target to link, a stub topic, or nothing.</summary>
/// <param name="Match">What was found.</param>
/// <param name="Target">Where the link leads; null when it stays text.</param>
/// <param name="Candidates">The best few.</param>
/// <param name="IsDropped">Whether a guess turned out to be ordinary text.</param>
internal sealed record PhraseAnswer(PhraseMatch Match, PhraseTarget? Target, ImmutableArray<Candidate> Candidates, bool IsDropped = false)
{
    /// <summary>The rule of a phrase whose article is known and has no such heading.</summary>
    public const string NoHeading = "no-heading";

    private const int LongestStub = 80;

    /// <summary>Looks a phrase up by the way it was written.</summary>
    public static PhraseAnswer To(Phrase phrase, PhraseContext context, PhraseResolver resolver, SectionNames sections)
    {
        PhraseMatch match = phrase.Kind switch
        {
            AddressKind.Topic => TopicBy(phrase.Text, context),
            AddressKind.Wiki => Wiki(phrase, context, resolver, sections),
            _ => resolver.Resolve(phrase.From, phrase.Text, phrase.Setting),
        };
        Subjects subjects = context.Subjects;
        ImmutableArray<Candidate> candidates = [.. match.Candidates.Select(c => new Candidate(subjects.DocumentOf(c.Subject), subjects.TitleOf(c.Subject), subjects.UrlOf(c.Subject), c.Score))];
        if (match.Outcome == Outcome.Resolved)
        {
            return new(match, TargetOf(match, subjects), candidates);
        }

        bool isSentence = phrase.Kind == AddressKind.Guess && !context.Words.HasCue(TokenReader.HashesOf(phrase.Text));
        PhraseTarget? stub = isSentence || match.Rule == NoHeading || match.Outcome == Outcome.Ambiguous || context.Config.Unresolved != UnresolvedPhrase.Stub ? null : Stub(phrase, context);
        return new(match, stub, candidates, isSentence);
    }

    private static PhraseMatch TopicBy(string name, PhraseContext context)
    {
        int topic = context.Subjects.Topic(name);
        return topic < 0 ? PhraseMatch.None : new(Outcome.Resolved, topic, -1, 1, "explicit-topic", [(topic, 1)]);
    }

    /// <summary>[[path/to/file]] is a path; [[Name#Heading]] is a section of what the name means; the rest is a phrase.</summary>
    private static PhraseMatch Wiki(Phrase phrase, PhraseContext context, PhraseResolver resolver, SectionNames sections)
    {
        int hash = phrase.Text.IndexOf('#', StringComparison.Ordinal);
        string name = hash < 0 ? phrase.Text : phrase.Text[..hash];
        PhraseMatch match = name.Length == 0
            ? new(Outcome.Resolved, phrase.From, -1, 1, "explicit-path", [(phrase.From, 1)])
            : ByPath(name, context) ?? resolver.Resolve(phrase.From, name, PhraseSetting.Named);
        if (hash < 0 || match.Outcome != Outcome.Resolved || context.Subjects.DocumentOf(match.Subject) is not { } document)
        {
            return match;
        }

        int heading = sections.IndexOf(document, phrase.Text[(hash + 1)..]);
        return heading < 0 ? match with { Outcome = Outcome.Unresolved, Rule = NoHeading } : match with { Heading = heading };
    }

    private static PhraseMatch? ByPath(string name, PhraseContext context)
    {
        string path = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md";
        return name.Contains('/', StringComparison.Ordinal) && context.Catalogue.Targets.ByPath(path.AsSpan().TrimStart('/'))?.Article is { } article
            ? new(Outcome.Resolved, article.Index, -1, 1, "explicit-path", [])
            : null;
    }

    private static PhraseTarget TargetOf(PhraseMatch match, Subjects subjects)
    {
        Article? document = subjects.DocumentOf(match.Subject);
        Heading? heading = match.Heading < 0 ? null : document?.Document.Headings[match.Heading];
        string kind = heading is not null ? "section" : subjects.IsTopic(match.Subject) ? "topic" : "article";
        string url = subjects.UrlOf(match.Subject) + (heading is { Id: var id } ? "#" + Uri.EscapeDataString(id) : "");
        return new(kind, document, url, heading?.Title ?? subjects.TitleOf(match.Subject), match.Confidence, match.Rule);
    }

    /// <summary>The topic that nobody has written, called by the phrase without the words around the name, but not by a mere common word; null for a phrase that names nothing.</summary>
    private static PhraseTarget? Stub(Phrase phrase, PhraseContext context)
    {
        string text = phrase.Kind == AddressKind.Wiki ? phrase.Text.Split('#')[0] : phrase.Text;
        string name = context.Words.NameOf(text);
        name = CommonWords.IsOne(name, context) ? context.Words.NameOf(text, keepsTail: true) : name;
        string slug = Slug.Of(name);
        bool namesNothing = slug.Length == 0 || name.Length > LongestStub || context.Words.IsGeneric(Names.Key(text));
        return namesNothing ? null : new("topic", null, $"/topics/{slug}/", Titled(name), 0, "stub");
    }

    /// <summary>A name as the title of a page: its first letter is a capital, but in a word with capitals of its own such as iPhone.</summary>
    private static string Titled(string name) =>
        char.IsLower(name[0]) && !name.TakeWhile(c => c != ' ').Any(char.IsUpper) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
