using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything a phrase can mean: the documents by their index, then the topics that articles name and nobody has written.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);

    /// <summary>The topics by the names that front matter uses, which need no slug made of them again.</summary>
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _unwritten;
    private readonly ImmutableArray<string> _slugs;
    private readonly ImmutableArray<string> _urls;

    /// <summary>Numbers the subjects of a site.</summary>
    public Subjects(ImmutableArray<Article> nodes)
    {
        Nodes = nodes;
        Dictionary<ulong, int> written = [];
        foreach (Article topic in nodes.Where(n => n.Document.Kind == DocumentKind.Topic))
        {
            _topics.TryAdd(topic.Document.Slug, topic.Index);
            foreach (string name in topic.Document.Front.AlsoKnownAs.Prepend(topic.Document.Front.Title).Prepend(topic.Document.Slug))
            {
                written.TryAdd(Names.Key(name), topic.Index);
            }
        }

        ImmutableArray<string>.Builder unwritten = ImmutableArray.CreateBuilder<string>();
        foreach (string name in nodes.SelectMany(n => n.Document.Front.Topics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string slug = Slug.Of(name);
            if (slug.Length > 0 && !_topics.ContainsKey(slug))
            {
                bool known = written.TryGetValue(Names.Key(name), out int topic);
                _topics.Add(slug, known ? topic : nodes.Length + unwritten.Count);
                if (!known)
                {
                    unwritten.Add(name);
                }
            }

            _named.Add(name, _topics.GetValueOrDefault(slug, -1));
        }

        _unwritten = unwritten.DrainToImmutable();
        _slugs = [.. _unwritten.Select(Slug.Of)];
        _urls = [.. _slugs.Select(s => $"/topics/{s}/")];
    }

    private Subjects(Subjects before, ImmutableArray<Article> nodes) =>
        (Nodes, _topics, _named, _unwritten, _slugs, _urls) = (nodes, before._topics, before._named, before._unwritten, before._slugs, before._urls);

    /// <summary>The same subjects, after edits that leave the topics of every document as they were.</summary>
    public Subjects Of(ImmutableArray<Article> nodes) => new(this, nodes);

    /// <summary>The documents.</summary>
    public ImmutableArray<Article> Nodes { get; }

    /// <summary>How many there are.</summary>
    public int Count => Nodes.Length + _unwritten.Length;

    /// <summary>The topics that nobody has written, by name.</summary>
    public ImmutableArray<string> Unwritten => _unwritten;

    /// <summary>Whether a subject is a topic, written or not.</summary>
    public bool IsTopic(int subject) => subject >= Nodes.Length || Nodes[subject].Document.Kind == DocumentKind.Topic;

    /// <summary>The document of a subject, null for an unwritten topic.</summary>
    public Article? DocumentOf(int subject) => subject < Nodes.Length ? Nodes[subject] : null;

    /// <summary>What a subject is called.</summary>
    public string TitleOf(int subject) => subject < Nodes.Length ? Nodes[subject].Document.Front.Title : _unwritten[subject - Nodes.Length];

    /// <summary>The slug of a topic.</summary>
    public string SlugOf(int subject) => subject < Nodes.Length ? Nodes[subject].Document.Slug : _slugs[subject - Nodes.Length];

    /// <summary>Site path of a subject.</summary>
    public string UrlOf(int subject) => subject < Nodes.Length ? Nodes[subject].Url : _urls[subject - Nodes.Length];

    /// <summary>The topic that front matter or topic: means by a name, -1 when there is none.</summary>
    public int Topic(string name) => _named.TryGetValue(name, out int topic) ? topic : _topics.GetValueOrDefault(Slug.Of(name), -1);
}
