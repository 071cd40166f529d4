using System.Collections.Immutable;
using System.CommandLine;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Model;
using StaticNews.Scaffolding;

namespace StaticNews.Cli.Commands;

/// <summary>new: a site, or a draft in one. The path of what was made is all that stands on stdout, so that an editor can be given it.</summary>
internal static class NewCommand
{
    private const int Interrupted = 130;

    /// <summary>The command with one subcommand for each thing that can be new.</summary>
    public static Command Create() => new("new", "Start a site, or draft an article, a topic or an author. Nothing is ever overwritten.")
    {
        Site(), Article(), Named("topic", DocumentKind.Topic, "name", "Draft a topic: what readers should know of a subject."),
        Named("author", DocumentKind.Author, "name", "Draft an author's page: a person or a desk."),
    };

    private static Command Site()
    {
        SharedOptions shared = new();
        Argument<string> folder = new("folder") { Description = "Folder to make, such as my-news; '.' for this one, when it is empty." };
        Option<string?> title = new("--title", "-t") { Description = "Name of the paper; made of the folder's name when left out." };
        Command command = new("site", "Start a newsroom that builds at once: settings, a few articles, a workflow for GitHub Pages.") { folder, title };
        shared.AddTo(command, "--clock", "--quiet", "--no-color");
        command.SetAction((parsed, cancellation) => Task.FromResult(NewSite(parsed.GetValue(folder)!, parsed.GetValue(title), shared.Build(parsed).Now, shared.Report(parsed), cancellation)));
        return command;
    }

    private static int NewSite(string folder, string? title, DateTimeOffset now, ReportOptions report, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(folder);
        ImmutableArray<OutputFile> files = StarterSite.Files(!string.IsNullOrWhiteSpace(title) ? title : StarterSite.TitleOf(Path.GetFileName(Path.TrimEndingDirectorySeparator(full))), now);
        string shown = Shown(full);
        string step = shown == "." ? "" : $"  cd {Quoted(shown)}\n";
        try
        {
            ImmutableArray<Diagnostic> found = NewFiles.CreateSite(full, files, cancellation);
            return Told(found, shown, $"Wrote {files.Length} files. What to do next:\n{step}  staticnews serve --open\nSettings are explained in staticnews.yml.", report);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return Interrupted;
        }
    }

    private static Command Article()
    {
        Option<string> section = new("--section", "-S") { Description = "Folder of content/ to put it into, such as world or world/asia.", DefaultValueFactory = _ => "news" };
        Option<bool> bundle = new("--bundle") { Description = "Make it a folder with index.md, for pictures beside it." };
        Command command = Draft("article", DocumentKind.Article, "title", "Draft an article, dated now.", parsed => (parsed.GetValue(section)!, parsed.GetValue(bundle)));
        command.Options.Insert(0, section);
        command.Options.Insert(1, bundle);
        return command;
    }

    private static Command Named(string name, DocumentKind kind, string argument, string description) => Draft(name, kind, argument, description, _ => ("", false));

    private static Command Draft(string name, DocumentKind kind, string argument, string description, Func<ParseResult, (string Section, bool IsBundle)> asked)
    {
        SharedOptions shared = new();
        Argument<string> title = new(argument) { Description = kind == DocumentKind.Article ? "The headline, between quotation marks." : "The name, between quotation marks when it has spaces." };
        Option<string?> slug = new("--slug") { Description = "Name of the file and its part of the address; made of the title when left out." };
        Command command = new(name, description) { title, slug };
        shared.AddTo(command, "--source", "--clock", "--quiet", "--no-color");
        command.SetAction((parsed, _) =>
        {
            BuildOptions options = shared.Build(parsed);
            (string section, bool isBundle) = asked(parsed);
            return Task.FromResult(NewDraft(options.Source, new NewDocument(kind, parsed.GetValue(title)!, section, parsed.GetValue(slug), isBundle, options.Now), name, shared.Report(parsed)));
        });
        return command;
    }

    private static int NewDraft(string site, NewDocument document, string name, ReportOptions report)
    {
        Checked<SourceFile> file = SiteLoader.LoadConfig(site);
        Checked<SiteConfig> config = file.Value is null ? new(null, file.Diagnostics) : ExistingSite.Read(file.Value);
        Checked<SourceFile> archetype = NewFiles.Archetype(site, name);
        ImmutableArray<Diagnostic> found = [.. config.Diagnostics, .. archetype.Diagnostics];
        if (config.Value is null || config.HasErrors || archetype.HasErrors)
        {
            return Told(found, "", "", report);
        }

        bool isFirst = document.Kind == DocumentKind.Article && document.Section.Length > 0 && !NewFiles.HasFolder(site, "content/" + document.Section);
        Checked<OutputFile> draft = Drafting.Draft(document, config.Value, archetype.Value);
        return draft.Value is null
            ? Told(draft.Diagnostics, "", "", report)
            : Told(NewFiles.Create(site, draft.Value), Shown(Path.Combine(site, draft.Value.Path)), Next(document, isFirst), report);
    }

    private static string Next(NewDocument document, bool isFirst)
    {
        string next = document.Kind switch
        {
            DocumentKind.Topic => "Phrases that ask for it find it from the next build on; 'staticnews serve' shows it.",
            DocumentKind.Author => $"Articles name the same in their front matter: authors: [{document.Title}].",
            _ => "A draft: 'staticnews serve -D' shows it; delete the line 'draft: true' to publish it.",
        };
        return isFirst ? $"{next}\nIt is the first of its section; content/{document.Section}/_index.md may give that a title and a text." : next;
    }

    private static int Told(ImmutableArray<Diagnostic> found, string made, string next, ReportOptions report)
    {
        ConsoleReport.Print(found, report);
        if (found.Any(d => d.Severity == Severity.Error))
        {
            return 1;
        }

        Console.Out.WriteLine(made);
        if (!report.Quiet)
        {
            Console.Error.WriteLine(next);
        }

        return 0;
    }

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
