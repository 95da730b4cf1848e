const version = '6.6.0';

export { version };
//# sourceMappingURL=govuk-frontend-version.mjs.map
