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
        List<Link>[] links = new List<Link>[nodes.Length];
        List<FurtherReading>[] all = new List<FurtherReading>[nodes.Length];
        List<Diagnostic>[] problems = new List<Diagnostic>[nodes.Length];
        ConcurrentBag<PhraseResolver> resolvers = [];
        Parallel.For(
            0, nodes.Length, () => resolvers.TryTake(out PhraseResolver? rested) ? rested : context.Resolver(),
            (i, _, resolver) =>
            {
                (links[i], all[i], problems[i]) = ([], [], []);
                OfDocument(nodes[i], context, resolver, plain.Targets[i], links[i], all[i], problems[i]);
                return resolver;
            },
            resolvers.Add);
        found.AddRange(problems.SelectMany(p => p));
        found.AddRange(PhraseReport.Stubs(all.SelectMany(a => a), context.Config));
        return new([.. plain.Targets.Select(ImmutableCollectionsMarshal.AsImmutableArray)], [.. links.SelectMany(l => l)], [.. all.SelectMany(a => a)]);
    }

    /// <summary>Resolves the phrases of one document; targets are filled in, links, outcomes and problems added to the lists.</summary>
    public static void OfDocument(
        Article node, PhraseContext context, PhraseResolver resolver, LinkTarget[] targets, List<Link> links, List<FurtherReading> all, List<Diagnostic> problems)
    {
        Dictionary<(AddressKind, string, PhraseSetting), PhraseAnswer> known = [];
        foreach (Phrase phrase in PhrasesOf(node))
        {
            if (!known.TryGetValue((phrase.Kind, phrase.Text, phrase.Setting), out PhraseAnswer? answer))
            {
                known[(phrase.Kind, phrase.Text, phrase.Setting)] = answer = PhraseAnswer.To(phrase, context, resolver);
            }

            if (phrase.Address >= 0)
            {
                string? url = answer.Target is { } target ? context.Config.Href(target.Url) : null;
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
            if (PhraseReport.Of(node.Document, phrase, answer, context.Config) is { } problem)
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
            yield return new(node.Index, -1, AddressKind.Phrase, text, PhraseSetting.Named, front.Line, front.Column);
        }

        for (int a = 0; a < document.Body.Addresses.Length; a++)
        {
            Address address = document.Body.Addresses[a];
            if (address.Kind is not (AddressKind.Link or AddressKind.Image))
            {
                yield return new(node.Index, a, address.Kind, address.Kind is AddressKind.Wiki or AddressKind.Topic ? address.Destination : address.Phrase,
                    SettingOf(document, address), address.Line, address.Column);
            }
        }
    }

    /// <summary>A phrase by itself says nothing of what it stands for: the sentence before it does.</summary>
    private static TextPlace PlaceOf(Article node, Address address, PhraseSetting setting) =>
        new(node, address.Heading, address.Block, setting == PhraseSetting.Prose || address.At < 2 ? address.At : address.At - 2);

    /// <summary>Prose when words of the same sentence stand before or behind the phrase.</summary>
    private static PhraseSetting SettingOf(Document document, Address address)
    {
        if (address.IsListed || address.Block < 0)
        {
            return address.IsListed ? PhraseSetting.Named : PhraseSetting.Alone;
        }

        using TextDecoder decoder = new();
        ReadOnlySpan<char> text = decoder.Decode(document.Text[address.Block]);
        ReadOnlySpan<char> before = text[..Math.Min(address.At, text.Length)].TrimEnd();
        ReadOnlySpan<char> after = text[Math.Min(address.At + address.Phrase.Length, text.Length)..].TrimStart();
        bool continues = !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '(' or '“' or '"' or '‘');
        return continues || (!after.IsEmpty && char.IsLower(after[0])) ? PhraseSetting.Prose : PhraseSetting.Alone;
    }

    private static FurtherReading Record(Article node, Phrase phrase, PhraseAnswer answer)
    {
        Address? address = phrase.Address < 0 ? null : node.Document.Body.Addresses[phrase.Address];
        TextPlace place = address is null ? new(node, -1, -1, 0) : PlaceOf(node, address.Value, phrase.Setting);
        return new(place, phrase.Line, phrase.Column, address?.Phrase ?? phrase.Text, answer.Match.Outcome, answer.Target, answer.Candidates);
    }
}
