using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Resolves a few edited documents among the others as they were, for a preview between two keystrokes. Their links, phrases and
/// names are found as ever, and so are all lists; what the site has learned from every text (names, terms, what is related) is that
/// of the last whole resolution, until the next.
/// </summary>
internal sealed class Amendment
{
    private const int MostEdits = 16;
    private readonly Resolution _before;
    private readonly Article[] _nodes;
    private readonly List<Article> _edited = [];

    private Amendment(Resolution before) => (_before, _nodes) = (before, [.. before.Graph.Nodes]);

    /// <summary>The amended resolution; null when the edits move documents between lists or addresses, or are many, so that all must be resolved.</summary>
    public static Resolution? Of(Resolution before, Publication publication, ImmutableArray<SourceFile> files, SiteConfig config)
    {
        Amendment amendment = new(before);
        ImmutableArray<Asset>? assets = Assets(before.Graph.Assets, files);
        return assets is null || !amendment.Takes(publication.Out) ? null : amendment.Make(assets.Value, config);
    }

    /// <summary>The same files at the same addresses as they are now; null when one came or went.</summary>
    private static ImmutableArray<Asset>? Assets(ImmutableArray<Asset> before, ImmutableArray<SourceFile> files) =>
        before.Length == files.Length && before.Zip(files).All(p => p.First.File.Path == p.Second.Path)
            ? before.Zip(files).All(p => p.First.File == p.Second) ? before : [.. before.Zip(files, (a, f) => a with { File = f })]
            : null;

    private bool Takes(ImmutableArray<Document> published)
    {
        if (published.Length != _nodes.Length)
        {
            return false;
        }

        for (int i = 0; i < _nodes.Length; i++)
        {
            if (ReferenceEquals(_nodes[i].Document, published[i]))
            {
                continue;
            }

            if (_edited.Count == MostEdits || !KeepsPlace(_nodes[i].Document, published[i]))
            {
                return false;
            }

            _edited.Add(_nodes[i] = _nodes[i] with { Document = published[i] });
        }

        return true;
    }

    /// <summary>Whether an edit leaves a document at its address, in its lists and in their order.</summary>
    private static bool KeepsPlace(Document before, Document after)
    {
        (FrontMatter was, FrontMatter now) = (before.Front, after.Front);
        return before.Path == after.Path && before.Kind == after.Kind && before.Slug == after.Slug && before.Section == after.Section && before.Folder == after.Folder
            && was.Url == now.Url && was.Date == now.Date && was.Series == now.Series && was.Weight == now.Weight && was.Language == now.Language
            && was.Topics.SequenceEqual(now.Topics) && was.Authors.SequenceEqual(now.Authors) && was.Aliases.SequenceEqual(now.Aliases) && was.AlsoKnownAs.SequenceEqual(now.AlsoKnownAs);
    }

    private Resolution Make(ImmutableArray<Asset> assets, SiteConfig config)
    {
        SiteGraph graph = _before.Graph;
        if (_edited.Count == 0)
        {
            return _before with { Graph = assets == graph.Assets ? graph : graph with { Assets = assets }, KeepsPlaces = assets == graph.Assets };
        }

        HashSet<string> files = [.. _edited.Select(e => e.Document.File)];
        HashSet<int> indices = [.. _edited.Select(e => e.Index)];
        List<Diagnostic> found = [.. _before.Found.Where(d => !files.Contains(d.Location.File))];
        List<Link> links = [.. graph.Links.Where(l => !indices.Contains(l.From))];
        List<FurtherReading> phrases = [];
        ImmutableArray<LinkTarget>[] targets = [.. graph.Targets];
        string?[] images = [.. graph.Images];
        ImmutableArray<NamedPlace>[] named = [.. graph.Named];
        LinkResolver resolver = new(_before.Catalogue.Targets, new SharedTexts(), config);
        PhraseAnswers answers = new(_before.Phrases);
        foreach (Article article in _edited)
        {
            (LinkTarget[] own, images[article.Index]) = PlainLinks.Of(article, resolver, links, found);
            PhraseLinks.OfDocument(article, config, answers, own, links, phrases, found);
            targets[article.Index] = [.. own];
            named[article.Index] = _before.Finder.Find(article);
        }

        PhraseAmendment exchanged = PhraseAmendment.Of(graph.FurtherReading, _edited, phrases);
        found = exchanged.Report(found, config);
        SiteGraph amended = Amended(links, [.. phrases], [.. named]) with { Assets = assets, Targets = [.. targets], Images = [.. images], FurtherReading = exchanged.All };
        return _before with { Graph = amended, Found = [.. found], IsAmended = true, KeepsPlaces = assets == graph.Assets && amended.Topics.Length == graph.Topics.Length && _edited.TrueForAll(KeepsLists) };
    }

    private SiteGraph Amended(IEnumerable<Link> links, ImmutableArray<FurtherReading> phrases, ImmutableArray<ImmutableArray<NamedPlace>> named)
    {
        SiteGraph graph = _before.Graph;
        ImmutableArray<Article> nodes = [.. _nodes];
        ImmutableArray<Link> joined = [.. links];
        Subjects subjects = graph.Subjects.Of(nodes);
        (ImmutableArray<Topic> topics, Lazy<TopicPlaces> places) = new TopicAmendment(graph, nodes, [.. _edited.Select(e => e.Index)]).Of(phrases, named, subjects);
        return graph with
        {
            Nodes = nodes,
            Articles = Now(graph.Articles),
            Sections = [.. graph.Sections.Select(s => s with { Title = Title(s.Written, s.Title), Written = Now(s.Written), Articles = Now(s.Articles) })],
            Authors = [.. graph.Authors.Select(a => a with { Name = Title(a.Written, a.Name), Written = Now(a.Written), Articles = Now(a.Articles) })],
            Home = Now(graph.Home),
            Topics = topics,
            Places = places,
            Related = graph.Related.Of(nodes),
            Backlinks = new BacklinkLists(nodes, joined),
            Links = joined,
            Subjects = subjects,
            Named = named,
        };
    }

    /// <summary>Whether the plan's choice of stories and its titles of lists stand.</summary>
    private bool KeepsLists(Article edited)
    {
        (FrontMatter was, FrontMatter now) = (_before.Graph.Nodes[edited.Index].Document.Front, edited.Document.Front);
        return was.NoIndex == now.NoIndex && was.Featured == now.Featured && was.TranslationKey == now.TranslationKey && (edited.Document.Kind == DocumentKind.Article || (was.Title == now.Title && was.Summary == now.Summary));
    }

    private Article? Now(Article? article) => article is null ? null : _nodes[article.Index];

    private ImmutableArray<Article> Now(ImmutableArray<Article> articles) =>
        articles.Any(a => !ReferenceEquals(_nodes[a.Index], a)) ? [.. articles.Select(a => _nodes[a.Index])] : articles;

    private string Title(Article? written, string before) => Now(written)?.Document.Front.Title ?? before;
}
