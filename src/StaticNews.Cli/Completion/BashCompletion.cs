using System.Collections.Immutable;
using System.Text;
using StaticNews.Cli.Manual;

namespace StaticNews.Cli.Completion;

/// <summary>Completion for bash, from 3.2 on, which macOS has.</summary>
internal static class BashCompletion
{
    /// <summary>The script.</summary>
    public static string Script(ImmutableArray<CommandEntry> commands)
    {
        StringBuilder script = new("""
            # Completion of staticnews for bash, made by 'staticnews completion bash'.
            _staticnews() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path=staticnews below='' options='' values='' i
                COMPREPLY=()
                if [[ $current == = ]]; then
                    current=''
                elif [[ $previous == = ]]; then
                    previous="${COMP_WORDS[COMP_CWORD-2]}"
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$path ${COMP_WORDS[i]}" in

            """);
        foreach ((string pattern, string path) in commands.SelectMany(c => c.Subcommands.Select(s => (string.Join('|', s.Aliases.Prepend(s.Name).Select(w => $"'{c.Path} {w}'")), s.Path))))
        {
            script.Append($"            {pattern}) path='{path}' ;;\n");
        }

        script.Append("        esac\n    done\n    case \"$path $previous\" in\n");
        foreach (CommandEntry command in commands)
        {
            foreach (OptionEntry option in command.Options.Where(o => o.Kind != ValueKind.None))
            {
                script.Append($"        {string.Join('|', option.Names.Select(n => $"'{command.Path} {n}'"))}) {Answer(option)}return ;;\n");
            }
        }

        script.Append("    esac\n    case \"$path\" in\n");
        foreach (CommandEntry command in commands)
        {
            string words = string.Join(' ', command.Subcommands.SelectMany(s => s.Aliases.Prepend(s.Name)));
            string choices = string.Join(' ', command.Arguments.SelectMany(a => a.Choices));
            string kind = command.Arguments.Any(a => a.Kind is ValueKind.File or ValueKind.Folder) ? " values=files" : "";
            script.Append($"        '{command.Path}') below='{(words + " " + choices).Trim()}' options='{string.Join(' ', command.Options.SelectMany(o => o.Names))}'{kind} ;;\n");
        }

        return script.Append("""
                esac
                if [[ $current == -* ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$current"))
                elif [[ -n $below ]]; then
                    COMPREPLY=($(compgen -W "$below" -- "$current"))
                elif [[ -z $values && -z $current ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$current"))
                fi
            }
            _staticnews_folders() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -d -- "$1"))
                compopt -o filenames 2>/dev/null
            }
            complete -o default -F _staticnews staticnews

            """).ToString();
    }

    /// <summary>Without words of its own, bash offers files.</summary>
    private static string Answer(OptionEntry option) => option.Kind switch
    {
        ValueKind.Choice => $"COMPREPLY=($(compgen -W '{string.Join(' ', option.Choices)}' -- \"$current\")); ",
        ValueKind.Folder => "_staticnews_folders \"$current\"; ",
        _ => "",
    };
}
