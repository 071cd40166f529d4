using System.Collections.Immutable;
using StaticNews.Model;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>A file to be, with all the data it needs; <see cref="Url"/> is a site path without the base path.</summary>
internal abstract record PlannedOutput(string Url, string Origin)
{
    /// <summary>Whether it takes long, since it is made of the whole site: it is begun before the others, so that no processor is alone with it in the end.</summary>
    public bool IsLong { get; init; }

    /// <summary>A file that is copied as it is.</summary>
    public sealed record Copy(string Url, SourceFile File) : PlannedOutput(Url, File.Path);

    /// <summary>An old address that leads on.</summary>
    public sealed record Redirect(string Url, string To, string Origin) : PlannedOutput(Url, Origin);

    /// <summary>A file for programs, made when it is rendered.</summary>
    public sealed record Data(string Url, string Origin, Func<ReadOnlyMemory<byte>> Make) : PlannedOutput(Url, Origin);

    /// <summary>One that is too large to lie in memory, and goes to where it is written piece by piece.</summary>
    public sealed record LargeData(string Url, string Origin, Action<Stream> Write) : PlannedOutput(Url, Origin);

    /// <summary>What a page made by a template shows; a plan holds it as a <see cref="PlannedPage"/>.</summary>
    public abstract record Page(string Url, string Origin, PageView View) : PlannedOutput(Url, Origin);

    public sealed record HomePage(PageView View, FrontView Front) : Page("/", "the home page", View);

    public sealed record ArticlePage(string Url, string Origin, PageView View, ArticleView Article) : Page(Url, Origin, View);

    public sealed record SectionPage(string Url, string Origin, PageView View, SectionView Section, BodyView? Body, ListView List) : Page(Url, Origin, View);

    public sealed record TopicPage(string Url, string Origin, PageView View, TopicView Topic, ListView List) : Page(Url, Origin, View);

    public sealed record TopicsPage(PageView View, TopicsView Topics) : Page("/topics/", "the topic index", View);

    public sealed record AuthorPage(string Url, string Origin, PageView View, AuthorView Author, ListView List) : Page(Url, Origin, View);

    public sealed record ArchivePage(string Url, PageView View, string Title, ImmutableArray<PeriodView> Years, ListView List) : Page(Url, "the archive", View);

    public sealed record SeriesPage(string Url, string Origin, PageView View, ListView List) : Page(Url, Origin, View);

    public sealed record CorrectionsPage(PageView View, ImmutableArray<CorrectedView> Items) : Page("/corrections/", "the corrections page", View);

    public sealed record GraphPage(PageView View, MapView Wide, MapView Narrow, ImmutableArray<TopicGroup> Groups) : Page("/graph/", "the map of topics", View);

    public sealed record SearchPage(PageView View, SearchView Search) : Page("/search/", "the search page", View);

    /// <summary>In place of an expired article; says nothing of it.</summary>
    public sealed record GonePage(string Url, PageView View) : Page(Url, "an expired article", View);

    public sealed record NotFoundPage(PageView View) : Page("/404.html", "the 404 page", View);
}
