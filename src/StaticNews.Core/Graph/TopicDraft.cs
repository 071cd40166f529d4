using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A topic while it is gathered where it is discussed.</summary>
internal sealed class TopicDraft(string slug, string title)
{
    /// <summary>Last part of its address.</summary>
    public string Slug => slug;

    /// <summary>What it is called.</summary>
    public string Title => title;

    /// <summary>Its own page, if somebody wrote it.</summary>
    public Article? Written { get; set; }

    /// <summary>Places that ask for it.</summary>
    public List<Mention> Asked { get; } = [];

    /// <summary>Places that name it.</summary>
    public List<Mention> Named { get; } = [];

    /// <summary>Indices of the articles that are about it, without those that only name it in passing.</summary>
    public HashSet<int> Everywhere { get; } = [];

    /// <summary>An article is about it.</summary>
    public void Add(Article article)
    {
        if (article.Document.Kind == DocumentKind.Article)
        {
            Everywhere.Add(article.Index);
        }
    }
}
