using System.CommandLine;
using System.Runtime;
using StaticNews.Cli;
using StaticNews.Cli.Commands;

// A command keeps most of what it makes: memory that is collected beside its work takes a tenth of the processors' time and frees little.
GCSettings.LatencyMode = GCLatencyMode.Batch;
RootCommand root = new("Builds a news site from a folder of Markdown articles.")
{
    NewCommand.Create(),
    BuildCommand.Create(),
    CheckCommand.Create(),
    GraphCommand.Create(),
    ServeCommand.Create(),
    ListCommand.Create(),
    ImportCommand.Create(),
    ConfigCommand.Create(),
    CleanCommand.Create(),
    CompletionCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
