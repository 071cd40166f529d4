using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using StaticNews.Cli.Completion;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli.Commands;

/// <summary>completion: a script for a shell, or the manual page, both made of the commands themselves.</summary>
internal static class CompletionCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> shell = new("shell") { Description = "bash, zsh, fish, powershell or pwsh; man for the manual page.", HelpName = "shell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell", "pwsh", "man");
        Command command = new("completion", "Print a script that completes commands and options in your shell, or the manual page.") { shell };
        command.SetAction(parsed => Console.Out.Write(Text(parsed.GetValue(shell)!, CommandTree.Of(parsed.RootCommandResult.Command))));
        return command;
    }

    private static string Text(string shell, ImmutableArray<CommandEntry> commands) => shell switch
    {
        "bash" => BashCompletion.Script(commands),
        "zsh" => ZshCompletion.Script(commands),
        "fish" => FishCompletion.Script(commands),
        "man" => ManualPage.Of(commands, typeof(CompletionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""),
        _ => PowerShellCompletion.Script(commands),
    };
}
