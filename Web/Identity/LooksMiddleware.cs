namespace PolicyTraining.Web.Identity;

internal static class LooksMiddleware
{
    extension(IApplicationBuilder app)
    {
        /// <summary>
        /// Between signing in and authorization: whoever looks as an employee sees the pages meant for that as the employee, leaves
        /// by the ways out, and is refused everything else, above all whatever could change something.
        /// </summary>
        public IApplicationBuilder UseLooks() => app.Use((context, next) =>
        {
            if (!context.User.EditsRegister || context.RequestServices.GetRequiredService<Looks>().Current is not { } look)
                return next(context);

            context.Features.Set(look);
            var doors = context.GetEndpoint()?.Metadata;
            if (doors is null || doors.GetMetadata<OpenToLookersAttribute>() is not null)
                return next(context);

            if (doors.GetMetadata<SeenByLookersAttribute>() is null || !HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            context.User = look.As(context.User);
            return next(context);
        });
    }
}
