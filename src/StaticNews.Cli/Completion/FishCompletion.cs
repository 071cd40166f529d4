using System.Collections.Immutable;
using System.Text;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    /// <summary>The script: a function that tells which command is being typed, and what each offers.</summary>
    public static string Script(ImmutableArray<CommandEntry> commands)
    {
        StringBuilder script = new("""
            # Completion of staticnews for fish, made by 'staticnews completion fish'.
            function __staticnews_path
                set -l path staticnews
                for word in (commandline -opc)[2..-1]
                    switch "$path $word"

            """);
        foreach ((CommandEntry command, CommandWord word) in commands.SelectMany(c => c.Subcommands.Select(s => (c, s))))
        {
            script.Append($"            case {string.Join(' ', word.Aliases.Prepend(word.Name).Select(n => Quoted($"{command.Path} {n}")))}\n                set path {Quoted(word.Path)}\n");
        }

        script.Append("        end\n    end\n    echo $path\nend\n\ncomplete -c staticnews -f\n");
        foreach (CommandEntry command in commands)
        {
            string at = $"complete -c staticnews -n {Quoted($"test (__staticnews_path) = '{command.Path}'")}";
            foreach (CommandWord word in command.Subcommands)
            {
                script.Append(string.Concat(word.Aliases.Prepend(word.Name).Select(n => $"{at} -a {n} -d {Quoted(word.Description)}\n")));
            }

            foreach (ArgumentEntry argument in command.Arguments)
            {
                script.Append(Argument(at, argument));
            }

            script.Append(string.Concat(command.Options.Select(o => $"{at}{Names(o)}{Value(o)} -d {Quoted(o.Description)}\n")));
        }

        return script.ToString();
    }

    private static string Argument(string at, ArgumentEntry argument) => argument.Kind switch
    {
        ValueKind.Choice => $"{at} -a {Quoted(string.Join(' ', argument.Choices))}\n",
        ValueKind.Folder => $"{at} -a '(__fish_complete_directories)'\n",
        ValueKind.File => $"{at} -F\n",
        _ => "",
    };

    private static string Names(OptionEntry option) => string.Concat(option.Names.Select(n => n.StartsWith("--", StringComparison.Ordinal) ? $" -l {n[2..]}" : $" -s {n[1..]}"));

    private static string Value(OptionEntry option) => option.Kind switch
    {
        ValueKind.None => "",
        ValueKind.Choice => $" -x -a {Quoted(string.Join(' ', option.Choices))}",
        ValueKind.Folder => " -x -a '(__fish_complete_directories)'",
        ValueKind.File => " -r -F",
        _ => " -x",
    };

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
