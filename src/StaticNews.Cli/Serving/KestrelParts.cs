using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StaticNews.Cli.Serving;

/// <summary>
/// The parts of Kestrel and nothing of a web host. UseKestrelCore is the only public way to Kestrel without TLS, and
/// asks for a host builder to register its parts with; TLS would add a fifth to the program's size.
/// </summary>
internal sealed class KestrelParts : IWebHostBuilder
{
    private readonly ServiceCollection _parts = new();

    private KestrelParts()
    {
    }

    /// <summary>A provider of Kestrel as an IServer.</summary>
    public static ServiceProvider Provide(Action<KestrelServerOptions> configure)
    {
        KestrelParts parts = new();
        parts.UseKestrelCore().ConfigureKestrel(configure);
        parts._parts.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        parts._parts.AddSingleton<DiagnosticSource>(new DiagnosticListener("StaticNews"));
        parts._parts.AddSingleton<IMeterFactory>(new NoMeters());
        return parts._parts.BuildServiceProvider();
    }

    public IWebHostBuilder ConfigureServices(Action<IServiceCollection> configureServices)
    {
        configureServices(_parts);
        return this;
    }

    public IWebHostBuilder ConfigureServices(Action<WebHostBuilderContext, IServiceCollection> configureServices)
    {
        configureServices(new WebHostBuilderContext(), _parts);
        return this;
    }

    public IWebHostBuilder ConfigureAppConfiguration(Action<WebHostBuilderContext, IConfigurationBuilder> configureDelegate) => this;

    public string? GetSetting(string key) => null;

    public IWebHostBuilder UseSetting(string key, string? value) => this;

#pragma warning disable ASPDEPR008 // The interface still asks for it; there is no host here to build.
    public IWebHost Build() => throw new NotSupportedException();
#pragma warning restore ASPDEPR008

    /// <summary>Meters that nobody reads.</summary>
    private sealed class NoMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
