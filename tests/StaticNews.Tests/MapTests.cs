using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using StaticNews.Planning.Maps;
using StaticNews.Rendering;

namespace StaticNews.Tests;

public sealed class MapTests
{
    private static readonly XNamespace Svg = "";
    private static readonly ConcurrentDictionary<string, ImmutableArray<MapView>> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Inputs => ["clusters", "dense", "equal weights", "equal sizes", "islands", "no edges", "star", "pairs", "chinese", "arabic", "long names", "two", "one"];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Names_and_circles_never_overlap_and_stay_on_the_paper(string kind)
    {
        foreach (MapView view in Laid(kind))
        {
            Box[] circles = [.. view.Nodes.Select(n => new Box(n.X - n.Radius, n.Y - n.Radius, n.X + n.Radius, n.Y + n.Radius))];
            Box[] texts = [.. view.Nodes.Select(n => n.Label.Bounds), .. view.Groups.Where(g => g.Caption is not null).Select(g => g.Caption!.Bounds)];
            Box paper = new(0, 0, view.Width, view.Height);
            Assert.All(texts.Concat(circles), b => Assert.True(b.Left >= paper.Left && b.Top >= paper.Top && b.Right <= paper.Right && b.Bottom <= paper.Bottom, $"{b} is not on {paper}"));
            for (int i = 0; i < texts.Length; i++)
            {
                Assert.DoesNotContain(texts.Skip(i + 1), t => t.Overlaps(texts[i]));
                Assert.DoesNotContain(circles, c => c.Overlaps(texts[i]));
            }

            for (int i = 0; i < circles.Length; i++)
            {
                Assert.DoesNotContain(circles.Skip(i + 1), c => c.Overlaps(circles[i]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void The_order_of_nodes_and_edges_does_not_change_a_byte(string kind)
    {
        Assert.Equal(Laid(kind).Select(v => Markup(v, "map")), Views(Shuffle(Input(kind))).Select(v => Markup(v, "map")));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_map_is_well_formed_and_links_every_node_that_it_draws(string kind)
    {
        foreach (MapView view in Laid(kind).Where(v => v.Nodes.Length > 0))
        {
            XElement svg = XElement.Parse(Markup(view, "map"));
            Assert.Equal(view.Nodes.Where(n => !n.Node.IsCentre).Select(n => n.Node.Url), svg.Descendants(Svg + "a").Select(a => a.Attribute("href")!.Value));
            Assert.Equal(view.Nodes.Length, svg.Descendants(Svg + "circle").Count());
            Assert.Equal("map-title", svg.Attribute("aria-labelledby")!.Value);
            Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name.LocalName is "style" or "script");
        }
    }

    [Theory]
    [InlineData("clusters")]
    [InlineData("dense")]
    [InlineData("no edges")]
    [InlineData("long names")]
    public void The_largest_topics_are_all_drawn(string kind)
    {
        MapInput input = Input(kind);
        HashSet<string> wide = [.. TopicMap.Place(input).Nodes.Select(n => n.Node.Url)];
        HashSet<string> narrow = [.. TopicMap.Place(input, MapFrame.Narrow).Nodes.Select(n => n.Node.Url)];
        MapNode[] largest = [.. input.Nodes.OrderByDescending(n => n.Size).ThenBy(n => n.Label, StringComparer.Ordinal)];
        Assert.All(largest.Take(30), n => Assert.Contains(n.Url, wide));
        Assert.All(largest.Take(10), n => Assert.Contains(n.Url, narrow));
    }

    [Fact]
    public void A_small_site_is_drawn_whole()
    {
        MapInput input = Input("small");
        Assert.Equal(input.Nodes.Length, TopicMap.Place(input).Nodes.Length);
        Assert.Equal(input.Nodes.Length, TopicMap.Place(input, MapFrame.Narrow).Nodes.Length);
    }

    [Fact]
    public void Topics_that_are_discussed_together_are_one_group_with_one_colour_on_ground_of_its_own()
    {
        MapView view = TopicMap.Place(Clusters(5, 10, within: 9, between: 1));
        Assert.Equal(5, view.Groups.Length);
        Assert.All(view.Groups, g => Assert.Single(g.Nodes.Select(n => n.Node.Url.Split('-')[0]).Distinct()));
        Assert.Equal(5, view.Groups.Select(g => g.Hue).Distinct().Count());
        Assert.All(view.Groups, g => Assert.NotNull(g.Caption));
        Assert.All(view.Groups, g => Assert.All(view.Nodes, n => Assert.Equal(g.Nodes.Contains(n), IsInside(g.Outline, n))));
    }

    [Fact]
    public void A_group_takes_the_hue_of_most_of_its_topics()
    {
        MapInput input = Clusters(3, 8, within: 9, between: 1);
        MapView view = TopicMap.Place(input with { Nodes = [.. input.Nodes.Select(n => n with { Hue = n.Url.StartsWith("/t/c1-", StringComparison.Ordinal) ? 5 : 9 })] });
        Assert.Equal(5, view.Groups.Single(g => g.Nodes[0].Node.Url.StartsWith("/t/c1-", StringComparison.Ordinal)).Hue);
        Assert.Single(view.Groups, g => g.Hue == 9);
    }

    [Fact]
    public void Ten_thousand_topics_make_a_page_below_its_limits()
    {
        MapInput input = Clusters(100, 100, within: 3, between: 1);
        foreach (MapFrame frame in new[] { MapFrame.Wide, MapFrame.Narrow })
        {
            MapView view = TopicMap.Place(input, frame);
            Assert.Equal(10_000, view.Total);
            Assert.InRange(view.Nodes.Length, frame.MaxNodes / 2, frame.MaxNodes);
            Assert.True(view.Width <= frame.Width && view.Height <= frame.Height);
            Assert.InRange(Encoding.UTF8.GetByteCount(Markup(view, "map")), 1, 45_000);
        }
    }

    [Fact]
    public void A_neighbourhood_is_small_and_shows_the_strongest()
    {
        MapInput input = new(
            [new MapNode("Centre", "/t/centre/", 3, IsCentre: true), .. Enumerable.Range(1, 60).Select(i => new MapNode($"Neighbouring topic {i}", $"/topics/neighbouring-topic-{i}/", i))],
            [.. Enumerable.Range(1, 60).Select(i => new MapEdge(0, i, i)), .. Enumerable.Range(1, 59).Select(i => new MapEdge(i, i + 1, 2))]);
        MapView view = NeighbourhoodMap.Place(input);
        Assert.Equal("/t/centre/", view.Nodes[0].Node.Url);
        Assert.All(Enumerable.Range(52, 9), i => Assert.Contains(view.Nodes, n => n.Node.Url == $"/topics/neighbouring-topic-{i}/"));
        Assert.InRange(view.Nodes.Length, 10, 14);
        Assert.InRange(Encoding.UTF8.GetByteCount(Markup(view, "near")), 1, 6_000);
    }

    [Fact]
    public void An_empty_graph_and_a_page_without_neighbours_make_no_picture()
    {
        Assert.Equal("", Markup(TopicMap.Place(new MapInput([], [])), "map"));
        Assert.Equal("", Markup(NeighbourhoodMap.Place(new MapInput([], [])), "map"));
        Assert.Equal("", Markup(NeighbourhoodMap.Place(new MapInput([new MapNode("A", "/a/", 1, IsCentre: true), new MapNode("B", "/b/", 1)], [])), "map"));
    }

    [Fact]
    public void Names_addresses_and_words_are_escaped()
    {
        MapInput input = new(
            [new MapNode("<b>\"A\" & 'B'</b>\u0000\u202E", "/t/?a=1&b=\"><script>", 3), new MapNode("Stub", "/t/stub/", 1, IsStub: true)], [new MapEdge(0, 1, 1)]);
        string svg = Markup(TopicMap.Place(input), "a\"><b", new MapWords("</title><script>", "</desc><script>", "<i>"));
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<i", svg, StringComparison.Ordinal);
        XElement first = XElement.Parse(svg).Descendants(Svg + "a").First();
        Assert.Equal("/t/?a=1&b=\"><script>", first.Attribute("href")!.Value);
        Assert.Equal("<b>\"A\" & 'B'</b>  (3)", first.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void A_topic_that_nobody_wrote_is_drawn_and_named_as_one()
    {
        MapInput input = new([new MapNode("Ports", "/t/ports/", 2), new MapNode("Grain", "/t/grain/", 1, IsStub: true)], [new MapEdge(0, 1, 1)]);
        XElement stub = XElement.Parse(Markup(TopicMap.Place(input), "map", new MapWords("Carte", "Thèmes", "à écrire"))).Descendants(Svg + "a").Single(a => a.Attribute("class")?.Value == "map-stub");
        Assert.Equal("Grain (1), à écrire", stub.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Two_nodes_with_one_address_are_one()
    {
        MapView view = TopicMap.Place(new MapInput([new MapNode("A", "/a/", 2), new MapNode("A", "/a/", 1), new MapNode("B", "/b/", 1)], [new MapEdge(0, 1, 1), new MapEdge(1, 2, 1)]));
        Assert.Equal(["/a/", "/b/"], view.Nodes.Select(n => n.Node.Url));
        Assert.Single(view.Edges);
    }

    [Theory]
    [InlineData("Ports", "Ports")]
    [InlineData("Belt and Road Initiative", "Belt and Road|Initiative")]
    [InlineData("Communication", "Communication")]
    [InlineData("  Two\t words\n", "Two words")]
    [InlineData("东海岸衔接铁路计划", "东海岸衔接|铁路计划")]
    [InlineData("", "")]
    [InlineData(" \n\u200B\u202E", "\u200B")]
    public void A_name_is_broken_between_words_into_even_lines(string name, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelText.Wrap(name, 8, 3).Lines));

    [Fact]
    public void A_very_long_name_is_cut_in_the_picture_and_at_a_limit_in_its_title()
    {
        string name = string.Concat(Enumerable.Repeat("Unabridged ", 1000));
        MapInput input = new([new MapNode(name, "/t/a/", 2), new MapNode("B", "/t/b/", 1)], [new MapEdge(0, 1, 1)]);
        MapView view = TopicMap.Place(input);
        Assert.True(view.Nodes[0].Label.IsCut);
        Assert.EndsWith("…", view.Nodes[0].Label.Lines[^1], StringComparison.Ordinal);
        Assert.True(Markup(view, "map").Length < 2000);
    }

    [Fact]
    public void A_name_of_nothing_but_spaces_is_no_bug() =>
        Assert.Equal([""], LabelText.Wrap(new string(' ', 1000), 8, 3).Lines);

    [Fact]
    public void The_largest_topic_is_drawn_even_if_its_name_is_one_endless_word()
    {
        MapInput input = Clusters(6, 8, 4, 1);
        MapView view = TopicMap.Place(input with { Nodes = [.. input.Nodes.Select((n, i) => i == 0 ? n with { Label = new string('W', 500), Size = 900 } : n)] }, MapFrame.Narrow);
        Assert.Equal(900, view.Nodes.Max(n => n.Node.Size));
    }

    [Fact]
    public void A_right_to_left_name_says_so()
    {
        XElement svg = XElement.Parse(Markup(TopicMap.Place(Input("arabic")), "map"));
        Assert.All(svg.Descendants(Svg + "a"), a => Assert.Equal("rtl", a.Element(Svg + "text")!.Attribute("direction")!.Value));
    }

    private static ImmutableArray<MapView> Laid(string kind) => Known.GetOrAdd(kind, k => Views(Input(k)));

    private static ImmutableArray<MapView> Views(MapInput input) =>
        [TopicMap.Place(input), TopicMap.Place(input, MapFrame.Narrow), NeighbourhoodMap.Place(input with { Nodes = input.Nodes.SetItem(0, input.Nodes[0] with { IsCentre = true }) })];

    private static bool IsInside(ImmutableArray<Spot> outline, PlacedNode node) => Polygon.Sides(outline).All(s => (s.Dx * node.X) + (s.Dy * node.Y) <= s.Limit);

    /// <summary>Turns nodes and edges around and swaps the ends of edges; the first node stays, which tests make the centre.</summary>
    private static MapInput Shuffle(MapInput input)
    {
        int[] order = [0, .. Enumerable.Range(1, input.Nodes.Length - 1).Reverse()];
        int[] place = [.. Enumerable.Range(0, order.Length).OrderBy(i => order[i])];
        return new MapInput([.. order.Select(i => input.Nodes[i])], [.. input.Edges.Reverse().Select(e => new MapEdge(place[e.To], place[e.From], e.Weight))]);
    }

    private static MapInput Input(string kind) => kind switch
    {
        "clusters" => Clusters(8, 14, 6, 1),
        "dense" => Clusters(1, 120, 40, 0),
        "equal weights" => Clusters(6, 12, 6, 1) is var c ? c with { Edges = [.. c.Edges.Select(e => e with { Weight = 1 })] } : null!,
        "equal sizes" => Clusters(6, 12, 6, 1) is var c ? c with { Nodes = [.. c.Nodes.Select(n => n with { Size = 4 })] } : null!,
        "islands" => Clusters(15, 5, 4, 0),
        "no edges" => Clusters(10, 10, 0, 0),
        "star" => new MapInput(Nodes(60, i => $"Point {i}"), [.. Enumerable.Range(1, 59).Select(i => new MapEdge(0, i, 1))]),
        "pairs" => Clusters(30, 2, 1, 0),
        "small" => Clusters(4, 5, 3, 1),
        "chinese" => Named(i => string.Concat(Enumerable.Repeat("海岸铁路", 1 + (i % 4))) + i),
        "arabic" => Named(i => string.Join(' ', Enumerable.Repeat("الحرير", 1 + (i % 4)))),
        "long names" => Named(i => $"The interdepartmental commission on harbour and railway statistics {i}"),
        "two" => new MapInput(Nodes(2, i => $"Topic {i}"), [new MapEdge(0, 1, 1), new MapEdge(0, 0, 5), new MapEdge(0, 1, double.NaN), new MapEdge(1, 0, -1)]),
        _ => new MapInput(Nodes(1, i => $"Topic {i}"), []),
    };

    private static MapInput Named(Func<int, string> name) => Clusters(6, 12, 6, 1) is var c ? c with { Nodes = [.. c.Nodes.Select((n, i) => n with { Label = name(i) })] } : null!;

    private static string Markup(MapView view, string id, MapWords? words = null)
    {
        ArrayBufferWriter<byte> svg = new();
        MapSvg.Write(svg, view, id, words ?? new("Map of topics", "A circle is a topic.", "not written yet"));
        return Encoding.UTF8.GetString(svg.WrittenSpan);
    }

    private static ImmutableArray<MapNode> Nodes(int count, Func<int, string> name) =>
        [.. Enumerable.Range(0, count).Select(i => new MapNode(name(i), $"/t/{i}/", 1 + (i * 7919 % 61), IsStub: i % 7 == 3))];

    /// <summary>Clusters in which each node is bound to the next <paramref name="within"/> strongly, and to <paramref name="between"/> others elsewhere weakly.</summary>
    private static MapInput Clusters(int count, int size, int within, int between)
    {
        List<MapNode> nodes = [];
        List<MapEdge> edges = [];
        for (int i = 0; i < count * size; i++)
        {
            (int cluster, int member) = (i / size, i % size);
            nodes.Add(new MapNode($"{(i % 3 == 0 ? "A longer topic" : "Topic")} {cluster} {member}", $"/t/c{cluster}-{member}/", 1 + (200 / (member + 1)) + (cluster % 7), IsStub: i % 9 == 4));
            edges.AddRange(Enumerable.Range(1, Math.Min(within, size - 1)).Select(k => new MapEdge(i, (cluster * size) + ((member + k) % size), 4 + (k % 3))));
            edges.AddRange(Enumerable.Range(0, member % 4 == 0 ? between : 0).Select(k => new MapEdge(i, (int)((i + ((k + 1) * 7919L)) % (count * size)), .2)));
        }

        return new MapInput([.. nodes], [.. edges]);
    }
}
