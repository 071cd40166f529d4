using System.Buffers.Binary;
using System.IO.Hashing;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Incremental;

/// <summary>What a build parsed comes back to the next one as it was, or not at all.</summary>
public sealed class ParsedStoreTests
{
    private const int RowHead = 20;

    private const string Everything = """
        -- content/world/rail.md --
        ---
        title: Rail
        date: 2026-11-02T08:00:00+08:00
        updated: 2026-11-03
        expires: 2027-11-03
        embargo: 2026-11-01
        url: /rail-line/
        draft: true
        topics: [Transport]
        authors: [Asia desk]
        summary: A line.
        image: {src: a.png, alt: A, caption: B, credit: C}
        aliases: [/old/]
        further_reading: [ECRL]
        also_known_as: [ECRL]
        kicker: Rail
        dateline: Kuala Lumpur
        series: Lines
        language: fr
        corrections: [{date: 2026-11-04, text: It was long.}]
        featured: true
        noindex: true
        weight: -3
        related: [world/port.md]
        id: rail-1
        kind: analysis
        paywall: true
        translation_key: rail
        updates: [{time: 2026-11-05T09:30:00+08:00, title: Now, text: "It [runs](port.md)."}]
        key_points: ["See *it*."]
        template: article
        beds: 12
        titel: Rail
        ---
        The East Coast Rail Link (ECRL) opens, ligne à grande vitesse. See [the port](port.md) and [[ECRL|it]].

        ## Costs

        - They rise. ![](a.png)
        -- content/world/quiet.md --
        ---
        title: Quiet
        related: false
        ---
        Nothing moves.
        """;

    [Fact]
    public void Everything_comes_back()
    {
        using SiteOnDisk site = new();
        ParsedFiles parsed = Parsed(Everything);
        ParsedStore.Save(new StateFolder(site.Root), parsed);
        Assert.Equal(Text(parsed), Text(Read(site, parsed)));
    }

    /// <summary>So that whatever is added to documents is in the articles above, and therefore in the test.</summary>
    [Fact]
    public void Everything_is_everything()
    {
        Document[] documents = [.. Parsed(Everything).Files.Select(f => f.Document!)];
        Document none = new() { Path = "", Kind = DocumentKind.Article, Front = null!, Section = "", Folder = "", Slug = "", Body = Body.Empty, Headings = [], Terms = default };
        FrontMatter plain = new() { Title = "", At = new("") };
        Assert.Equal([], Missing(none, documents).Except([nameof(Document.Kind)]));
        Assert.Equal([], Missing(plain, [.. documents.Select(d => d.Front)]));
    }

    [Fact]
    public void Damage_anywhere_loses_no_more_than_the_rows_that_it_is_in()
    {
        using SiteOnDisk site = new();
        ParsedFiles parsed = Many(100);
        StateFolder state = new(site.Root);
        ParsedStore.Save(state, parsed);
        byte[] whole = File.ReadAllBytes(Store(site));
        HashSet<string> texts = [.. parsed.Files.Select(Text)];
        Random random = new(7);
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = whole[..(i % 2 == 0 ? whole.Length : random.Next(whole.Length))];
            damaged.AsSpan(random.Next(damaged.Length / 2)..)[0] ^= 0x40;
            File.WriteAllBytes(Store(site), damaged);
            ParsedFiles read = Read(site, parsed);
            Assert.True(read.Files.Length < 100 && read.Files.All(f => texts.Contains(Text(f))));

            ParsedStore.Save(state, parsed with { New = [], Stored = read.Stored });
            Assert.Equal(100, Read(site, parsed).Files.Length);
        }
    }

    [Fact]
    public void A_forged_row_breaks_nothing()
    {
        using SiteOnDisk site = new();
        ParsedFiles parsed = Parsed(Everything);
        ParsedStore.Save(new StateFolder(site.Root), parsed);
        byte[] whole = File.ReadAllBytes(Store(site));
        int row = parsed.Key.Length + RowHead;
        Random random = new(11);
        for (int i = 0; i < 3000; i++)
        {
            byte[] forged = [.. whole];
            forged[random.Next(row, forged.Length)] = (byte)(i % 3 == 0 ? 0xFF : random.Next(256));
            BinaryPrimitives.WriteUInt128LittleEndian(forged.AsSpan(row - 16), XxHash128.HashToUInt128(forged.AsSpan(row)));
            File.WriteAllBytes(Store(site), forged);
            Assert.InRange(Read(site, parsed, most: i % 2 * whole.Length).Files.Length, 0, 2);
        }
    }

    [Fact]
    public void Of_a_large_store_the_bytes_stay_in_the_file_even_when_another_takes_its_place()
    {
        using SiteOnDisk site = new();
        StateFolder state = new(site.Root);
        ParsedFiles parsed = Many(100);
        ParsedStore.Save(state, parsed);
        ParsedFiles read = Read(site, parsed, most: 0);
        ParsedStore.Save(state, Many(1));
        Assert.Equal(Text(parsed), Text(read));

        ParsedStore.Save(state, read with { New = read.Files });
        Assert.Equal(Text(parsed), Text(Read(site, parsed)));
    }

    [Fact]
    public void What_was_parsed_under_another_key_is_nothing()
    {
        using SiteOnDisk site = new();
        ParsedFiles parsed = Parsed(Everything);
        ParsedStore.Save(new StateFolder(site.Root), parsed with { Key = new string('0', parsed.Key.Length) });
        Assert.Empty(Read(site, parsed).Files);
    }

    [Fact]
    public void After_an_edit_only_what_is_new_is_written()
    {
        using SiteOnDisk site = new();
        StateFolder state = new(site.Root);
        ParsedFiles parsed = Many(100);
        ParsedStore.Save(state, parsed);
        byte[] before = File.ReadAllBytes(Store(site));
        ParsedFiles edited = Edited(Read(site, parsed), 50);
        ParsedStore.Save(state, edited);
        byte[] after = File.ReadAllBytes(Store(site));
        Assert.Equal(before, after[..before.Length]);
        Assert.InRange(after.Length - before.Length, 1, before.Length / 20);
        Assert.Equal(Text(edited), Text(Read(site, parsed)));

        ParsedStore.Save(state, Read(site, parsed) with { New = [] });
        Assert.Equal(after, File.ReadAllBytes(Store(site)));
    }

    [Fact]
    public void Many_edits_do_not_make_it_grow_for_ever()
    {
        using SiteOnDisk site = new();
        StateFolder state = new(site.Root);
        ParsedFiles parsed = Many(100);
        ParsedStore.Save(state, parsed);
        long first = new FileInfo(Store(site)).Length;
        for (int i = 0; i < 80; i++)
        {
            parsed = Edited(Read(site, parsed), i);
            ParsedStore.Save(state, parsed);
            Assert.InRange(new FileInfo(Store(site)).Length, 1, first * 3 / 2);
            Assert.Equal(Text(parsed), Text(Read(site, parsed)));
        }
    }

    [Fact]
    public void A_store_that_another_build_wrote_meanwhile_is_not_appended_to()
    {
        using SiteOnDisk site = new();
        StateFolder state = new(site.Root);
        ParsedFiles parsed = Many(40);
        ParsedStore.Save(state, parsed);
        ParsedFiles edited = Edited(Read(site, parsed), 5);
        ParsedStore.Save(state, Many(30) with { Key = new string('1', parsed.Key.Length) });
        ParsedStore.Save(state, edited);
        Assert.Equal(Text(edited), Text(Read(site, parsed)));
    }

    private static ParsedFiles Parsed(string text) => TestSite.Build(text).Result.Parsed;

    private static ParsedFiles Many(int count) => Parsed(string.Join('\n', Enumerable.Range(0, count).Select(i => $"-- content/world/a{i}.md --\nThe text of article {i}.")));

    private static ParsedFiles Edited(ParsedFiles parsed, int at)
    {
        ParsedFile edited = parsed.Files[at] with { Hash = "edited" };
        return parsed with { Files = [.. parsed.Files.Select((f, i) => i == at ? edited : f)], New = [edited] };
    }

    private static string Store(SiteOnDisk site) => site.At(".staticnews/parsed.bin");

    private static ParsedFiles Read(SiteOnDisk site, ParsedFiles parsed, long most = long.MaxValue) => ParsedStore.Read(new StateFolder(site.Root), parsed.Key, most);

    private static string Text(ParsedFiles parsed) => string.Join('\n', parsed.Files.Select(Text));

    private static readonly JsonSerializerOptions Comparable = new() { Converters = { new BytesAsText() } };

    private static string Text(ParsedFile file) => JsonSerializer.Serialize(file, Comparable);

    /// <summary>Properties that have in no value another content than in the plain one.</summary>
    private static IEnumerable<string> Missing<T>(T plain, T[] values) =>
        from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && values.All(v => JsonSerializer.Serialize(property.GetValue(v), Comparable) == JsonSerializer.Serialize(property.GetValue(plain), Comparable))
        select property.Name;

    /// <summary>What bytes are, wherever they are kept.</summary>
    private sealed class BytesAsText : JsonConverter<KeptBytes>
    {
        public override KeptBytes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, KeptBytes value, JsonSerializerOptions options) => writer.WriteStringValue(Convert.ToHexString(value.ToArray()));
    }
}
