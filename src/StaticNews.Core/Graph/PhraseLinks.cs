using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Every phrase with its outcome, and with that where all addresses lead.</summary>
internal sealed record PhraseLinks(ImmutableArray<ImmutableArray<LinkTarget>> Targets, ImmutableArray<Link> Links, ImmutableArray<FurtherReading> All)
{
    /// <summary>Resolves the phrases of all documents; those without a clear target are reported.</summary>
    public static PhraseLinks Resolve(PhraseContext context, PlainLinks plain, List<Diagnostic> found)
    {
        ImmutableArray<Article> nodes = context.Catalogue.Nodes;
        Link[][] links = new Link[nodes.Length][];
        FurtherReading[][] all = new FurtherReading[nodes.Length][];
        Diagnostic[][] problems = new Diagnostic[nodes.Length][];
        ConcurrentBag<Gathered> rested = [];
        Parallel.For(
            0, nodes.Length, () => rested.TryTake(out Gathered? gathered) ? gathered : new Gathered(new PhraseAnswers(context)),
            (i, _, own) =>
            {
                OfDocument(nodes[i], context.Config, own.Answers, plain.Targets[i], own.Links, own.All, own.Problems);
                (links[i], all[i], problems[i]) = own.Take();
                return own;
            },
            rested.Add);
        found.AddRange(problems.SelectMany(p => p));
        found.AddRange(PhraseReport.Stubs(all.SelectMany(a => a), context.Config));
        return new([.. plain.Targets.Select(ImmutableCollectionsMarshal.AsImmutableArray)], [.. links.SelectMany(l => l)], [.. all.SelectMany(a => a)]);
    }

    /// <summary>Resolves the phrases of one document; targets are filled in, links, outcomes and problems added to the lists.</summary>
    public static void OfDocument(
        Article node, SiteConfig config, PhraseAnswers answers, LinkTarget[] targets, List<Link> links, List<FurtherReading> all, List<Diagnostic> problems)
    {
        foreach (Phrase phrase in PhrasesOf(node))
        {
            PhraseAnswer answer = answers.To(phrase);
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

            all.Add(Record(node, phrase, answer));
            if (PhraseReport.Of(node.Document, phrase, answer, config) is { } problem)
            {
                problems.Add(problem);
            }
        }
    }

    private static IEnumerable<Phrase> PhrasesOf(Article node)
    {
        Document document = node.Document;
        SourceLocation front = document.Front.FurtherReadingAt ?? document.Front.At;
        foreach (string text in document.Front.FurtherReading)
        {
            yield return new(node.Index, -1, AddressKind.Phrase, text, text, PhraseSetting.Named, front.Line, front.Column);
        }

        for (int a = 0; a < document.Body.Addresses.Length; a++)
        {
            Address address = document.Body.Addresses[a];
            if (address.Kind is not (AddressKind.Link or AddressKind.Image))
            {
                string written = address.Phrase;
                string text = address.Kind is AddressKind.Wiki or AddressKind.Topic ? address.Destination : written;
                yield return new(node.Index, a, address.Kind, text, written, SettingOf(document, address, written.Length), address.Line, address.Column);
            }
        }
    }

    /// <summary>A phrase by itself says nothing of what it stands for: the sentence before it does.</summary>
    private static TextPlace PlaceOf(Article node, Address address, PhraseSetting setting) =>
        new(node, address.Heading, address.Block, setting == PhraseSetting.Prose || address.At < 2 ? address.At : address.At - 2);

    /// <summary>Prose when words of the same sentence stand before or behind the phrase.</summary>
    private static PhraseSetting SettingOf(Document document, Address address, int length)
    {
        if (address.IsListed || address.Block < 0)
        {
            return address.IsListed ? PhraseSetting.Named : PhraseSetting.Alone;
        }

        using TextDecoder decoder = new(document.Text, address.Block);
        ReadOnlySpan<char> text = decoder.Decode(address.Block);
        ReadOnlySpan<char> before = text[..Math.Min(address.At, text.Length)].TrimEnd();
        ReadOnlySpan<char> after = text[Math.Min(address.At + length, text.Length)..].TrimStart();
        bool continues = !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '(' or '“' or '"' or '‘');
        return continues || (!after.IsEmpty && char.IsLower(after[0])) ? PhraseSetting.Prose : PhraseSetting.Alone;
    }

    private static FurtherReading Record(Article node, Phrase phrase, PhraseAnswer answer)
    {
        Address? address = phrase.Address < 0 ? null : node.Document.Body.Addresses[phrase.Address];
        TextPlace place = address is null ? new(node, -1, -1, 0) : PlaceOf(node, address.Value, phrase.Setting);
        return new(place, phrase.Line, phrase.Column, phrase.Written, answer.Match.Outcome, answer.Target, answer.Candidates);
    }

    /// <summary>What a thread gathers of one document after another, in the same lists.</summary>
    private sealed record Gathered(PhraseAnswers Answers)
    {
        public List<Link> Links { get; } = [];

        public List<FurtherReading> All { get; } = [];

        public List<Diagnostic> Problems { get; } = [];

        public (Link[] Links, FurtherReading[] All, Diagnostic[] Problems) Take()
        {
            (Link[] Links, FurtherReading[] All, Diagnostic[] Problems) taken = ([.. Links], [.. All], [.. Problems]);
            Links.Clear();
            All.Clear();
            Problems.Clear();
            return taken;
        }
    }
}
