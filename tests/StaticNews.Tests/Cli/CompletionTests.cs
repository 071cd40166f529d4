using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Cli;

/// <summary>completion: the scripts know what --help knows, and shells can run them.</summary>
public sealed class CompletionTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Commands = new(() => Walk("staticnews").ToDictionary(c => c.Path, c => c.Options, StringComparer.Ordinal));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    [InlineData("pwsh")]
    [InlineData("man")]
    public void Every_command_and_every_option_of_the_help_is_in_the_script(string shell)
    {
        string script = Script(shell).Replace("\\-", "-", StringComparison.Ordinal);
        Assert.Contains("staticnews graph suggest", Commands.Value.Keys);
        Assert.All(Commands.Value, command =>
        {
            Assert.Contains(shell == "zsh" ? command.Key.Replace(' ', '_') + "()" : command.Key, script, StringComparison.Ordinal);
            Assert.All(command.Value, option => Assert.Matches(
                shell == "fish" ? $"'{Regex.Escape("test (__staticnews_path) = \\'" + command.Key + "\\'")}'.* {(option.StartsWith("--", StringComparison.Ordinal) ? "-l " + option[2..] : "-s " + option[1..])} "
                : $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])", script));
        });
    }

    [UnixTheory]
    [InlineData("staticnews ", "new build check graph serve server list import config clean completion")]
    [InlineData("staticnews new ", "site article topic author")]
    [InlineData("staticnews new article --s", "--section --slug --source")]
    [InlineData("staticnews graph export --format ", "dot graphml json")]
    [InlineData("staticnews graph export --format = j", "json")]
    [InlineData("staticnews server --po", "--port --poll")]
    [InlineData("staticnews completion z", "zsh")]
    [InlineData("staticnews build --source ", "a folder")]
    [InlineData("staticnews build --changes ", "")]
    public void Bash_completes(string line, string expected)
    {
        using SiteOnDisk site = new("-- script --\n" + Script("bash") + "\n-- a folder/b --\nx\n");
        ProgramRun run = Shell.Run(
            "command -v bash >/dev/null || exit 126; cd \"$1\" && bash -c 'source ./script && IFS=\" \" read -ra COMP_WORDS <<< \"$1\"; [[ $1 == *\" \" ]] && COMP_WORDS+=(\"\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _staticnews; printf \"%s\" \"${COMPREPLY[*]}\"' bash \"$2\"",
            site.Root, line);
        Assert.True(run.ExitCode == 126 || (run.Output == expected && run.Error.Length == 0), run.Output + run.Error);
    }

    [UnixTheory]
    [InlineData("staticnews new ", "article author site topic")]
    [InlineData("staticnews server --po", "--poll --port")]
    [InlineData("staticnews graph export --format ", "dot graphml json")]
    public void Fish_completes(string line, string expected)
    {
        using SiteOnDisk site = new("-- script --\n" + Script("fish") + "\n");
        ProgramRun run = Shell.Run("command -v fish >/dev/null || exit 126; cd \"$1\" && HOME=\"$1\" fish -c 'source ./script; complete -C $argv[1] | string replace -r \"\\t.*\" \"\" | sort | string join \" \"' \"$2\"", site.Root, line);
        Assert.True(run.ExitCode == 126 || run.Output.TrimEnd('\n') == expected, run.Output + run.Error);
    }

    [UnixTheory]
    [InlineData("zsh", "zsh -n ./script")]
    [InlineData("man", "man --warnings=all -l ./script")]
    public void The_shells_own_check_finds_nothing(string shell, string check)
    {
        using SiteOnDisk site = new("-- script --\n" + Script(shell) + "\n");
        ProgramRun run = Shell.Run($"command -v {shell} >/dev/null || exit 126; cd \"$1\" && {check} > out", site.Root);
        Assert.True(run.ExitCode == 126 || (run.ExitCode == 0 && run.Error.Length == 0), run.Error);
    }

    [Theory]
    [InlineData("staticnews new ", "site article topic author --help -h")]
    [InlineData("staticnews graph export --format ", "dot graphml json")]
    [InlineData("staticnews server --po", "--port --poll")]
    [InlineData("staticnews build -D", "-D")]
    public void PowerShell_completes(string line, string expected)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);

        // The language has what the script asks of two modules that the tests do not carry.
        shell.AddScript("""
            function global:New-Object { param($type, [Parameter(ValueFromRemainingArguments)]$rest) if ($rest.Count) { ($type -as [type])::new.Invoke([object[]]$rest[0]) } else { ,(($type -as [type])::new()) } }
            function global:Select-Object { param([Parameter(ValueFromPipeline)]$item, $Skip) begin { $n = 0 } process { if ($n++ -ge $Skip) { $item } } }
            """).Invoke();
        shell.Commands.Clear();
        shell.AddScript(Script("pwsh")).Invoke();
        Assert.Empty(shell.Streams.Error);
        shell.Commands.Clear();
        CommandCompletion completion = CommandCompletion.CompleteInput(line, line.Length, null, shell);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), completion.CompletionMatches.Select(m => m.CompletionText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_shell_that_is_not_known_is_wrong_usage() => Assert.Equal(2, StaticNewsProgram.Run("completion", "tcsh").ExitCode);

    [Fact]
    public void Every_command_has_an_example_in_its_help() =>
        Assert.All(Commands.Value.Keys.Where(c => c != "staticnews new"), c => Assert.Contains("Examples:\n  ", Help(c), StringComparison.Ordinal));

    private static string Script(string shell) => StaticNewsProgram.Run("completion", shell).Output;

    private static string Help(string path) => StaticNewsProgram.Run([.. path.Split(' ').Skip(1), "--help"]).Output;

    private static IEnumerable<(string Path, string[] Options)> Walk(string path)
    {
        string[] lines = Help(path).Split('\n');
        string[] Block(string name) => [.. lines.SkipWhile(l => l != name).Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))];
        yield return (path, [.. Block("Options:").SelectMany(l => Regex.Matches(l.Trim().Split("  ")[0], @"(?<![\w<-])--?[A-Za-z][\w-]*").Select(m => m.Value))]);
        foreach ((string Path, string[] Options) inner in Block("Commands:").SelectMany(l => Walk($"{path} {Regex.Match(l, @"[\w-]+").Value}")))
        {
            yield return inner;
        }
    }
}
