using System.Text.RegularExpressions;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>The laws of the house, read off the sources: what stands where, and what may name what.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 200;

    /// <summary>Each folder of the engine with the folders that it may name.</summary>
    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Files"] = ["Model"],
        ["Content"] = ["Model"],
        ["Importing"] = ["Model", "Content"],
        ["Scaffolding"] = ["Model", "Content"],
        ["Graph"] = ["Model", "Content"],
        ["Planning"] = ["Model", "Content", "Graph"],
        ["Checking"] = ["Model", "Content", "Graph", "Planning"],
        ["Rendering"] = ["Model", "Planning"],
    };

    /// <summary>Each package with the folders that may name it.</summary>
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Markdig"] = ["Content", "Rendering"],
        ["YamlDotNet"] = ["Content"],
        ["Scriban"] = ["Rendering"],
        ["AngleSharp"] = ["Importing"],
        ["Tomlyn"] = ["Importing"],
        ["System.CommandLine"] = ["Cli"],
        ["Spectre"] = [],
        ["Microsoft.AspNetCore"] = ["Cli"],
        ["Microsoft.Extensions"] = ["Cli"],
    };

    private static readonly Source[] Sources = [.. Read("StaticNews.Core"), .. Read("StaticNews.Cli")];

    [Fact]
    public void Every_folder_of_the_engine_has_its_place_in_the_order() =>
        Assert.Empty(Sources.Where(s => s.Project == "StaticNews.Core").Select(s => s.Layer).Distinct().Except(Order.Keys).Except([""]));

    [Fact]
    public void A_stage_names_only_what_stands_before_it() => Violations(Sources.Where(s => Order.ContainsKey(s.Layer)), source =>
        from layer in Order.Keys.Except([.. Order[source.Layer], source.Layer])
        where Names(source, layer)
        select $"names {layer}");

    [Fact]
    public void A_package_is_named_only_where_it_belongs() => Violations(Sources, source =>
        from package in Packages
        where !package.Value.Contains(source.Project == "StaticNews.Cli" ? "Cli" : source.Layer)
        where Regex.IsMatch(source.Code, $@"\b{Regex.Escape(package.Key)}(\.|;)")
        select $"names {package.Key}");

    [Fact]
    public void The_builder_names_no_disk() => Violations(Sources.Where(s => s is { Project: "StaticNews.Core", Layer: "" }), source =>
        Names(source, "Files") || Disk().IsMatch(source.Code) ? ["touches the disk"] : []);

    [Fact]
    public void Templates_are_filled_without_the_graph() => Violations(Sources.Where(s => s.Layer == "Rendering"), source =>
        Regex.Matches(source.Code, @"\bSiteGraph\b|\bStaticNews\.Graph\b").Select(m => "names " + m.Value));

    [Fact]
    public void Pure_stages_touch_no_disk_console_clock_chance_culture_or_environment() => Violations(
        Sources.Where(s => s.Layer is "Model" or "Content" or "Importing" or "Scaffolding" or "Graph" or "Checking" or "Planning" or "Rendering"),
        source => Disk().Matches(source.Code).Concat(Impure().Matches(source.Code)).Select(m => "uses " + m.Value));

    [Fact]
    public void The_engine_never_prints() => Violations(Sources.Where(s => s.Project == "StaticNews.Core"), source =>
        Regex.Matches(source.Code, @"\bConsole\.|\bTrace\.|\bDebug\.Write").Select(m => "uses " + m.Value));

    [Fact]
    public void No_name_comes_from_elsewhere_than_the_file_says() => Violations(Sources, source =>
        Regex.Matches(source.Code, @"^global using .*|^using (?!static|var)\w+ = .*|(?<!namespace |using |using static )\bStaticNews\.(Model|Files|Content|Graph|Checking|Planning|Rendering|Importing|Cli)\.\w+", RegexOptions.Multiline)
            .Select(m => "has " + m.Value));

    [Fact]
    public void A_file_holds_one_public_type_and_is_short() => Violations(Sources, source =>
    [
        .. PublicType().Count(source.Code) > 1 ? ["holds more than one public type"] : Array.Empty<string>(),
        .. source.Lines > MostLines ? [$"has {source.Lines} lines, over {MostLines}"] : Array.Empty<string>(),
    ]);

    [Fact]
    public void Classes_and_records_are_sealed_static_or_abstract() => Violations(Sources, source =>
        OpenType().Matches(source.Code).Where(m => !IsInherited(m.Groups[1].Value)).Select(m => "leaves open " + m.Groups[1].Value));

    [Fact]
    public void Nothing_that_changes_is_static() => Violations(Sources, source =>
        StaticState().Matches(source.Code).Select(m => "has " + m.Value.Trim()));

    [Fact]
    public void Nothing_is_called_a_manager_helper_or_service() => Violations(Sources, source =>
        Regex.Matches(source.Code, @"\b(class|record|struct|interface) \w*(Manager|Helper|Util|Utils|Service)\b").Select(m => "has " + m.Value));

    private static void Violations(IEnumerable<Source> sources, Func<Source, IEnumerable<string>> find)
    {
        Source[] read = [.. sources];
        Assert.NotEmpty(read);
        Assert.Equal([], read.SelectMany(s => find(s).Select(f => $"{s.Path} {f}")));
    }

    /// <summary>By a using line, by a full name, or by folder and type as C# lets neighbours do.</summary>
    private static bool Names(Source source, string layer) =>
        Regex.IsMatch(source.Code, $@"\bStaticNews\.{layer}\b")
        || Regex.Matches(source.Code, $@"(?<![.\w]){layer}\.([A-Z]\w+)").Any(m => Sources.Any(s => s.Layer == layer && s.Name == m.Groups[1].Value + ".cs"));

    private static bool IsInherited(string type) => Sources.Any(s => Regex.IsMatch(s.Code, $@"\b(class|record) \w+[^;{{]*\) ?: (\w+, )*{type}\b|\b(class|record) \w+ : (\w+, )*{type}\b"));

    private static IEnumerable<Source> Read(string project)
    {
        string root = Path.Combine(Repository.Root, "src", project);
        foreach (string path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
            if (parts[0] is not ("obj" or "bin"))
            {
                string text = File.ReadAllText(path);
                yield return new Source(project, parts.Length > 1 ? parts[0] : "", $"{project}/{string.Join('/', parts)}", parts[^1], text.Count(c => c == '\n'), Comments().Replace(text, ""));
            }
        }
    }

    [GeneratedRegex(@"(?<![.\w])(File|Directory)\.(Read|Write|Append|Open|Exists|Copy|Move|Delete|Create|Enumerate|Get|Set|Resolve)|new (FileStream|FileInfo|DirectoryInfo|FileSystemWatcher)\b")]
    private static partial Regex Disk();

    [GeneratedRegex(@"\bConsole\.|\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bTimeProvider\b|\bStopwatch\b|\bEnvironment\.|\bnew Random\b|\bRandom\.Shared|\bGuid\.NewGuid|\bRandomNumberGenerator\b|\bCultureInfo\.(CurrentCulture|CurrentUICulture)|\bTimeZoneInfo\.Local\b|\bProcess\.|\bnew HttpClient\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"^public [\w ]*\b(class|record|struct|enum|interface|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|partial) )*(?:class|record)(?! struct) (\w+)", RegexOptions.Multiline)]
    private static partial Regex OpenType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected) )*static (?!readonly |partial |class |async |extern |implicit |explicit )[\w<>\[\],.? ]+? \w+ *(?:= [^>].*;|;|\{ get; (?:private |internal )?set;.*)$|static readonly (?:Dictionary|List|HashSet|Queue|Stack|StringBuilder|ConcurrentDictionary|ConcurrentBag)<?.*$", RegexOptions.Multiline)]
    private static partial Regex StaticState();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    private sealed record Source(string Project, string Layer, string Path, string Name, int Lines, string Code);
}
