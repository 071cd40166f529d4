using System.CommandLine;
using System.Net;
using StaticNews.Cli.Serving;

namespace StaticNews.Cli.Commands;

/// <summary>serve: the site in the browser while it is written.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new();
        Option<int> port = new("--port", "-p") { Description = "Port to listen on; 0 takes a free one.", DefaultValueFactory = _ => 1313 };
        Option<string> bind = new("--bind", "--host") { Description = "Address to listen on; 0.0.0.0 lets the whole network read the preview.", DefaultValueFactory = _ => "127.0.0.1" };
        Option<string[]> allowed = new("--allow-host") { Description = "Another name that this machine is called by; .example.org stands for its subdomains." };
        Option<bool> open = new("--open", "-O") { Description = "Open the browser." };
        Option<bool> poll = new("--poll") { Description = "Look for changes again and again, for disks that report none." };
        Option<bool> noReload = new("--no-reload") { Description = "Leave pages as they are built: no live reload, no overlay." };
        Option<bool> write = new("--write") { Description = "Write each good build to the output folder too." };
        Option<bool> navigate = new("--navigate", "-N") { Description = "Take open pages to the page just edited." };
        port.Validators.Add(r => Require(r.GetValueOrDefault<int>() is >= 0 and <= 65535, r, "--port takes a number from 0 to 65535."));
        bind.Validators.Add(r => Require(Address(r.GetValueOrDefault<string>()) is not null, r, "--bind takes an address of this machine such as 127.0.0.1 or 0.0.0.0."));
        Command command = new("serve", "Show the site in the browser, and every edit as it is saved.") { port, bind, allowed, open, poll, noReload, write, navigate };
        command.Aliases.Add("server");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => PreviewSession.RunAsync(
            new ServeOptions
            {
                Build = () => shared.Build(parsed),
                Report = shared.Report(parsed),
                Bind = Address(parsed.GetValue(bind))!,
                Port = parsed.GetValue(port),
                AllowedHosts = [.. parsed.GetValue(allowed) ?? []],
                Open = parsed.GetValue(open),
                Poll = parsed.GetValue(poll),
                Reload = !parsed.GetValue(noReload),
                Write = parsed.GetValue(write),
                Navigate = parsed.GetValue(navigate),
            },
            cancellation));
        return command;
    }

    private static IPAddress? Address(string? text) =>
        text == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(text, out IPAddress? address) ? address : null;

    private static void Require(bool holds, System.CommandLine.Parsing.OptionResult result, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }
}
