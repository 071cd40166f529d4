using System.Collections.Immutable;
using System.Text;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli.Completion;

/// <summary>Completion for zsh, to be loaded from a folder of fpath or by source.</summary>
internal static class ZshCompletion
{
    /// <summary>The script: one function for each command.</summary>
    public static string Script(ImmutableArray<CommandEntry> commands)
    {
        StringBuilder script = new("#compdef staticnews\n# Completion of staticnews for zsh, made by 'staticnews completion zsh'.\n\n");
        foreach (CommandEntry command in commands)
        {
            script.Append($"{Function(command.Path)}() {{\n");
            script.Append(command.Subcommands.IsEmpty ? $"    _arguments -s {Arguments(command)}\n" : Branch(command));
            script.Append("}\n\n");
        }

        return script.Append("if [[ ${funcstack[1]} == _staticnews ]]; then\n    _staticnews \"$@\"\nelse\n    compdef _staticnews staticnews\nfi\n").ToString();
    }

    private static string Branch(CommandEntry command)
    {
        StringBuilder text = new($$"""
                local context state state_descr line
                typeset -A opt_args
                _arguments -C {{Arguments(command)}} '1: :->command' '*:: :->rest'
                case $state in
                    command)
                        local -a below
                        below=(

            """);
        foreach (CommandWord word in command.Subcommands)
        {
            text.Append(string.Concat(word.Aliases.Prepend(word.Name).Select(n => $"                {Quoted(n + ":" + word.Description)}\n")));
        }

        text.Append("            )\n            _describe command below ;;\n        rest)\n            case ${line[1]} in\n");
        text.Append(string.Concat(command.Subcommands.Select(w => $"                {string.Join('|', w.Aliases.Prepend(w.Name))}) {Function(w.Path)} ;;\n")));
        return text.Append("            esac ;;\n    esac\n").ToString();
    }

    private static string Arguments(CommandEntry command) => string.Join(
        " ",
        command.Options.Select(Option).Concat(command.Arguments.Select((a, i) => Quoted($"{i + 1}:{Bracketed(a.Name)}:{Action(a.Kind, a.Choices)}"))));

    /// <summary>'(-s --source)'{-s,--source}'[what it does]:source:_files -/'; the names exclude each other.</summary>
    private static string Option(OptionEntry option)
    {
        string rest = Quoted($"[{Bracketed(option.Description)}]{(option.Kind == ValueKind.None ? "" : $":{option.Value}:{Action(option.Kind, option.Choices)}")}");
        return option.Names.Length == 1 ? option.Names[0] + rest : $"'({string.Join(' ', option.Names)})'{{{string.Join(',', option.Names)}}}{rest}";
    }

    private static string Action(ValueKind kind, ImmutableArray<string> choices) => kind switch
    {
        ValueKind.Choice => $"({string.Join(' ', choices)})",
        ValueKind.Folder => "_files -/",
        ValueKind.File => "_files",
        _ => " ",
    };

    private static string Function(string path) => "_" + path.Replace(' ', '_');

    private static string Bracketed(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
