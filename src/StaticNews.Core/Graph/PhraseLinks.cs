using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Every phrase with its outcome, and with that where all addresses lead.</summary>
internal sealed record PhraseLinks(ImmutableArray<ImmutableArray<LinkTarget>> Targets, ImmutableArray<Link> Links, ImmutableArray<FurtherReading> All)
{
    private const int ShortText = 256;

    /// <summary>Whether any phrase is looked up by its name, rather than a topic by its own.</summary>
    public static bool AnyByName(ImmutableArray<Article> nodes) =>
        nodes.Any(n => !n.Document.Front.FurtherReading.IsEmpty || n.Document.Body.Addresses.Any(a => a.Kind is AddressKind.Phrase or AddressKind.Wiki or AddressKind.Guess));

    /// <summary>Resolves the phrases of all documents; those without a clear target are reported.</summary>
    public static PhraseLinks Resolve(PhraseContext context, PlainLinks plain, List<Diagnostic> found)
    {
        ImmutableArray<Article> nodes = context.Catalogue.Nodes;
        ConcurrentBag<PhraseAnswers> rested = [];
        (List<Link> Links, List<FurtherReading> All, List<Diagnostic> Problems)[] parts = Batches.Of(nodes.Length, (from, to) =>
        {
            (List<Link> links, List<FurtherReading> all, List<Diagnostic> problems) = ([], [], []);
            PhraseAnswers answers = rested.TryTake(out PhraseAnswers? known) ? known : new(context);
            for (int i = from; i < to; i++)
            {
                OfDocument(nodes[i], context.Config, answers, plain.Targets[i], links, all, problems);
            }

            rested.Add(answers);
            return (links, all, problems);
        });
        found.AddRange(parts.SelectMany(p => p.Problems));
        ImmutableArray<FurtherReading> phrases = Batches.Join(parts.Select(p => p.All));
        found.AddRange(PhraseReport.Stubs(phrases, context.Config));
        return new([.. plain.Targets.Select(ImmutableCollectionsMarshal.AsImmutableArray)], Batches.Join(parts.Select(p => p.Links)), phrases);
    }

    /// <summary>Resolves the phrases of one document; targets are filled in, links, outcomes and problems added to the lists.</summary>
    public static void OfDocument(
        Article node, SiteConfig config, PhraseAnswers answers, LinkTarget[] targets, List<Link> links, List<FurtherReading> all, List<Diagnostic> problems)
    {
        StubLimit stubs = answers.Stubs;
        stubs.Clear();
        foreach (Phrase phrase in PhrasesOf(node, answers.Texts))
        {
            PhraseAnswer found = answers.To(phrase);
            PhraseAnswer answer = stubs.Within(found);
            if (phrase.Address >= 0)
            {
                string? url = answer.Target is { } target ? config.Href(target.Url) : null;
                targets[phrase.Address] = new LinkTarget(url, IsFurtherReading: phrase.Setting != PhraseSetting.Prose && (phrase.Kind is AddressKind.Phrase or AddressKind.Guess || phrase.Setting == PhraseSetting.Named));
            }

            if (answer.IsDropped)
            {
                continue;
            }

            if (answer.Match.Outcome == Outcome.Resolved && answer.Target?.Document is { } to && to.Index != node.Index)
            {
                links.Add(new Link(node.Index, to.Index, phrase.Address));
            }

            all.Add(new FurtherReading(node, phrase.Number, answer));
            if (PhraseReport.Of(node.Document, phrase, found, config) is { } problem)
            {
                problems.Add(problem);
            }
        }

        if (stubs.More > 0)
        {
            problems.Add(PhraseReport.TooMany(node.Document, stubs.More));
        }
    }

    private static IEnumerable<Phrase> PhrasesOf(Article node, SharedTexts texts)
    {
        Document document = node.Document;
        SourceLocation front = document.Front.FurtherReadingPlace;
        for (int f = 0; f < document.Front.FurtherReading.Length; f++)
        {
            string text = document.Front.FurtherReading[f];
            yield return new(node.Index, ~f, AddressKind.Phrase, text, text, PhraseSetting.Named, front.Line, front.Column);
        }

        for (int a = 0; a < document.Body.Addresses.Length; a++)
        {
            Address address = document.Body.Addresses[a];
            if (address.Kind is not (AddressKind.Link or AddressKind.Image))
            {
                string written = TextOf(address.Utf8.Span[address.DestinationLength..], texts);
                string text = address.Kind is AddressKind.Wiki or AddressKind.Topic ? TextOf(address.Utf8.Span[..address.DestinationLength], texts) : written;
                yield return new(node.Index, a, address.Kind, text, written, SettingOf(address), address.Line, address.Column);
            }
        }
    }

    private static string TextOf(ReadOnlySpan<byte> utf8, SharedTexts texts)
    {
        Span<char> text = utf8.Length <= ShortText ? stackalloc char[ShortText] : new char[utf8.Length];
        return texts.Of(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    /// <summary>How an address that is a phrase stands in its text.</summary>
    public static PhraseSetting SettingOf(Address address) =>
        address.IsListed ? PhraseSetting.Named : address.IsInProse ? PhraseSetting.Prose : PhraseSetting.Alone;
}
